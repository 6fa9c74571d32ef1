package alug.vault;

import alug.base.Secret;
import alug.files.TabLine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The codes sent in the last three minutes, as keyed hashes.
 *
 * <p>Lines: {@code key BASE64} and {@code code MILLIS 0|1 SERIAL HASH}.
 *
 * @param key of the hashes, in Base64; it lives beside them, so it only keeps codes from being read
 *     in passing
 */
record SentCodes(Secret key, List<SentCode> codes) {
  /** How long a verification counts against a device. */
  private static final Duration WINDOW = Duration.ofMinutes(3);

  /** How long AWS could take a code: two steps of 30 seconds either side of its own. */
  private static final Duration CODE_LIFE = Duration.ofSeconds(150);

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int FIELDS = 5;

  private record SentCode(Instant at, boolean accepted, String serial, String hash) {
    /** A clock that was set back must not keep a code for ever. */
    boolean isWithin(Duration age, Instant now) {
      return Duration.between(at, now).abs().compareTo(age) < 0;
    }
  }

  SentCodes {
    codes = List.copyOf(codes);
  }

  /** Reads what it can; without a key it makes one. */
  static SentCodes parse(List<String> lines, SecureRandom random) {
    Secret key = null;
    List<SentCode> codes = new ArrayList<>();
    for (String line : lines) {
      List<String> fields = TabLine.split(line);
      SentCode code = code(fields);
      if (code != null) {
        codes.add(code);
      } else if (fields.get(0).equals("key") && fields.size() == 2 && !fields.get(1).isEmpty()) {
        key = Secret.of(fields.get(1));
      }
    }
    return new SentCodes(key == null ? newKey(random) : key, codes);
  }

  private static @Nullable SentCode code(List<String> fields) {
    if (fields.size() < FIELDS || !fields.get(0).equals("code")) {
      return null;
    }
    OptionalLong at = TabLine.number(fields.get(1));
    if (at.isEmpty()) {
      return null;
    }
    return new SentCode(
        Instant.ofEpochMilli(at.getAsLong()),
        fields.get(2).equals("1"),
        fields.get(3),
        fields.get(4));
  }

  List<String> lines(Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(TabLine.join(List.of("key", key.reveal())));
    for (SentCode code : codes) {
      if (code.isWithin(WINDOW, now)) {
        lines.add(
            TabLine.join(
                List.of(
                    "code",
                    Long.toString(code.at.toEpochMilli()),
                    code.accepted ? "1" : "0",
                    code.serial,
                    code.hash)));
      }
    }
    return lines;
  }

  SentCodes with(String serial, Secret code, boolean accepted, Instant now) {
    List<SentCode> more = new ArrayList<>(codes);
    more.add(new SentCode(now, accepted, serial, hash(serial, code)));
    return new SentCodes(key, more);
  }

  List<Instant> sent(String serial, Instant now) {
    List<Instant> sent = new ArrayList<>();
    for (SentCode code : codes) {
      if (code.serial.equals(serial) && code.isWithin(WINDOW, now)) {
        sent.add(code.at);
      }
    }
    sent.sort(null);
    return sent;
  }

  Optional<Instant> acceptedAt(String serial, Secret code, Instant now) {
    String hash = hash(serial, code);
    for (int i = codes.size() - 1; i >= 0; i--) {
      SentCode one = codes.get(i);
      if (one.accepted && one.isWithin(CODE_LIFE, now) && same(one.hash, hash)) {
        return Optional.of(one.at);
      }
    }
    return Optional.empty();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String hash(String serial, Secret code) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      String text = TabLine.join(List.of(serial, code.reveal()));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is not there", e);
    }
  }

  private static Secret newKey(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Secret.of(Base64.getEncoder().encodeToString(bytes));
  }
}
