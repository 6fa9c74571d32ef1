package alug.sandbox;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of RFC 6238: HMAC-SHA1, steps of 30 seconds, six digits. */
final class Totp {
  static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int MODULUS = 1_000_000;

  private Totp() {}

  static long step(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
  }

  /** Seconds until the step after {@code time}'s begins, 1 to 30. */
  static int secondsLeft(Instant time) {
    return STEP_SECONDS - (int) Math.floorMod(time.getEpochSecond(), (long) STEP_SECONDS);
  }

  static String code(byte[] seed, long step) {
    byte[] hash = hmac(seed, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0x0f;
    int number = (ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff) % MODULUS;
    String digits = Integer.toString(number);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  private static byte[] hmac(byte[] seed, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(seed, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
