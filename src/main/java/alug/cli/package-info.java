/** Arguments in, exit code out: one class a command. */
@NullMarked
package alug.cli;

import org.jspecify.annotations.NullMarked;
