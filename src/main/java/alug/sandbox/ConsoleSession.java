package alug.sandbox;

import java.time.Instant;

/**
 * A console session in a browser's cookie jar.
 *
 * @param account the account id
 * @param name the role's, or the federated user's, name
 * @param sessionName RoleSessionName, or the federated user's name
 * @param destination the Destination it was opened for
 * @param issuer the Issuer of the login link, empty where none was given
 * @param powerless whether it may do nothing, for want of a session policy
 */
public record ConsoleSession(
    String account,
    String name,
    String sessionName,
    String destination,
    String issuer,
    Instant expires,
    boolean powerless) {

  boolean isLive(Instant now) {
    return now.isBefore(expires);
  }

  /** Whether signing in to the other replaces this one rather than standing beside it. */
  boolean isSameIdentityAs(ConsoleSession other) {
    return account.equals(other.account) && name.equals(other.name);
  }

  /** A short name for the identity, for paths. */
  String slot() {
    return account + "-" + Digests.hex(Digests.sha256(name)).substring(0, 8);
  }
}
