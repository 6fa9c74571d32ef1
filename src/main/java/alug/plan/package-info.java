/** Which way a profile would be opened, as values: the planner is a pure function. */
@NullMarked
package alug.plan;

import org.jspecify.annotations.NullMarked;
