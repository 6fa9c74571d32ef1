/** The picker on a terminal: bytes in, cells out. The only place that knows Lanterna. */
@NullMarked
package alug.tui;

import org.jspecify.annotations.NullMarked;
