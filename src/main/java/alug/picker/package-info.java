/** The picker as a pure state machine: events in, frames and effects out. */
@NullMarked
package alug.picker;

import org.jspecify.annotations.NullMarked;
