/** HTTP for both endpoints: proxies, CA bundle, deadlines, connections opened ahead. */
@NullMarked
package alug.net;

import org.jspecify.annotations.NullMarked;
