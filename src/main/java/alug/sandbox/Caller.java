package alug.sandbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Who holds a set of keys.
 *
 * @param principal the user or role as trust policies name it
 * @param shown the name as AWS shows it: the user, or the session of role or federated user
 * @param userId AWS's unique id
 * @param mfaAt when the MFA code was given that these keys carry
 */
record Caller(
    CredentialKind kind, Arn principal, Arn shown, String userId, Optional<Instant> mfaAt) {

  String account() {
    return principal.account();
  }

  /** The part after the last slash of the shown name: session name, or user name. */
  String sessionName() {
    return shown.name();
  }

  /** The role's, the federated user's or the user's name. */
  String label() {
    return kind == CredentialKind.FEDERATED ? shown.name() : principal.name();
  }
}
