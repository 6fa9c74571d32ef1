package alug.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * A set of keys that the sandbox knows, long-term or issued.
 *
 * @param token the session token, empty for long-term keys
 * @param expires empty for long-term keys
 * @param powerless whether they may do nothing: GetFederationToken without a policy
 */
record Keys(
    String id,
    String secret,
    Optional<String> token,
    Optional<Instant> expires,
    Caller caller,
    boolean powerless) {

  boolean hasToken(String given) {
    return same(token.orElse(""), given);
  }

  boolean hasSecret(String given) {
    return same(secret, given);
  }

  boolean isExpired(Instant now) {
    return expires.isPresent() && !now.isBefore(expires.get());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return id;
  }
}
