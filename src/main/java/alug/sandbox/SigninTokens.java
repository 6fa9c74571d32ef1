package alug.sandbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-in tokens minted so far; each is good for 15 minutes. */
final class SigninTokens {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final int BYTES = 300;

  /**
   * What a token stands for.
   *
   * @param consoleExpires when the console session made of it ends
   */
  record Minted(Keys keys, Instant goodUntil, Instant consoleExpires) {}

  private final Map<String, Minted> minted = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  SigninTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** A token; the console lasts as long as the keys unless a duration is given. */
  String mint(Keys keys, Optional<Duration> sessionDuration) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    Instant expires = sessionDuration.map(now::plus).or(keys::expires).orElse(now);
    minted.put(token, new Minted(keys, now.plus(LIFE), expires));
    return token;
  }

  /** What the token stands for, empty once it is too old. */
  Optional<Minted> find(String token) {
    return Optional.ofNullable(minted.get(token))
        .filter(found -> clock.instant().isBefore(found.goodUntil()));
  }
}
