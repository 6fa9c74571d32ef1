/** From role credentials to a sign-in URL. */
@NullMarked
package alug.console;

import org.jspecify.annotations.NullMarked;
