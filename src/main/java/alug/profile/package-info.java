/** What the shared AWS files say, validated, with file and line. */
@NullMarked
package alug.profile;

import org.jspecify.annotations.NullMarked;
