/** What was opened, until when; what AWS allowed. */
@NullMarked
package alug.history;

import org.jspecify.annotations.NullMarked;
