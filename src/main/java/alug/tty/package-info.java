/** The terminal outside the picker: is there one, and questions to the person before it. */
@NullMarked
package alug.tty;

import org.jspecify.annotations.NullMarked;
