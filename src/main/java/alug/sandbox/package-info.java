/**
 * An AWS on loopback: STS, the sign-in endpoint and a console, for the demo, for trying and for
 * tests.
 */
@NullMarked
package alug.sandbox;

import org.jspecify.annotations.NullMarked;
