/** The composition root: the only place for environment, clock, streams and exit. */
@NullMarked
package alug;

import org.jspecify.annotations.NullMarked;
