/** Fuzzy search over rows of text: what a query means, which rows match, and which come first. */
@NullMarked
package alug.search;

import org.jspecify.annotations.NullMarked;
