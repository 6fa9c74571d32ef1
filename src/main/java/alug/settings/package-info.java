/** alug's own settings: their keys and defaults, and where each value comes from. */
@NullMarked
package alug.settings;

import org.jspecify.annotations.NullMarked;
