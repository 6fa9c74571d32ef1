/** Session stores: envelope file, keychains. */
@NullMarked
package alug.vault;

import org.jspecify.annotations.NullMarked;
