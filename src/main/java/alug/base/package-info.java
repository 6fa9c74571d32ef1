/** The few types every package may use: secrets, failures and places in files. */
@NullMarked
package alug.base;

import org.jspecify.annotations.NullMarked;
