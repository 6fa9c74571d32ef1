/** Hands a sign-in link to a browser, a container, the clipboard or the terminal. */
@NullMarked
package alug.launch;

import org.jspecify.annotations.NullMarked;
