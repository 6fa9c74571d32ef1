/**
 * The few types every package may use: secrets, failures, places in files, values by name, nearest
 * names.
 */
@NullMarked
package alug.base;

import org.jspecify.annotations.NullMarked;
