/** Small files that survive crashes and neighbours: atomic, locked, private. */
@NullMarked
package alug.files;

import org.jspecify.annotations.NullMarked;
