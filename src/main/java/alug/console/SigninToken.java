package alug.console;

import alug.base.Secret;

/**
 * What the sign-in endpoint gives for role credentials; good for one login within 15 minutes.
 *
 * @param durationRefused whether it would not take SessionDuration and gave the token without
 */
record SigninToken(Secret text, boolean durationRefused) {}
