/** STS and the caches: source sessions, role credentials, MFA. */
@NullMarked
package alug.session;

import org.jspecify.annotations.NullMarked;
