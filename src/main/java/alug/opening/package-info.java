/** The use case both faces share: sign in, hand to a browser, record; one console or many. */
@NullMarked
package alug.opening;

import org.jspecify.annotations.NullMarked;
