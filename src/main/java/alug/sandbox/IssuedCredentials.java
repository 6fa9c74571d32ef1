package alug.sandbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every set of keys that can sign: the users' own, and those that STS has handed out. */
final class IssuedCredentials {
  private static final String ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  // Real session tokens begin so, and are several hundred characters long.
  private static final String TOKEN_START = "IQoJb3JpZ2luX2Vj";
  private static final int TOKEN_BYTES = 420;

  private final Map<String, Keys> known = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  IssuedCredentials(World world, InstantSource clock) {
    this.clock = clock;
    for (User user : world.users()) {
      for (User.AccessKey key : user.keys()) {
        known.put(key.id(), longTerm(user, key));
      }
    }
  }

  private static Keys longTerm(User user, User.AccessKey key) {
    Arn arn = Arn.of(user.arn());
    String id = arn.isRoot() ? arn.account() : uniqueId("AIDA", arn);
    Caller caller = new Caller(CredentialKind.LONG_TERM, arn, arn, id, Optional.empty());
    return new Keys(key.id(), key.secret(), Optional.empty(), Optional.empty(), caller, false);
  }

  Optional<Keys> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  Keys issue(Caller caller, Duration life) {
    return issue(caller, life, false);
  }

  Keys issue(Caller caller, Duration life, boolean powerless) {
    Instant expires = clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS);
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    byte[] secret = new byte[30];
    random.nextBytes(secret);
    Keys keys =
        new Keys(
            "ASIA" + letters(16),
            Base64.getEncoder().encodeToString(secret),
            Optional.of(TOKEN_START + Base64.getEncoder().encodeToString(token)),
            Optional.of(expires),
            caller,
            powerless);
    known.put(keys.id(), keys);
    return keys;
  }

  /** AWS's unique id of a user or role: always the same for the same name. */
  static String uniqueId(String prefix, Arn arn) {
    StringBuilder id = new StringBuilder(prefix);
    for (byte b : Digests.sha256(arn.toString())) {
      if (id.length() < 21) {
        id.append(ID_LETTERS.charAt(b & 31));
      }
    }
    return id.toString();
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
    }
    return text.toString();
  }
}
