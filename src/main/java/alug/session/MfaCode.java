package alug.session;

import alug.base.Secret;
import java.time.Instant;
import java.util.Optional;

/** The form of MFA codes: six digits, a new one every 30 seconds (RFC 6238). */
public final class MfaCode {
  private static final int LENGTH = 6;
  private static final int STEP_SECONDS = 30;

  private MfaCode() {}

  /** The six digits of what was typed, blanks removed; empty if it is anything else. */
  public static Optional<Secret> parse(Secret typed) {
    String text = typed.reveal();
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (!Character.isWhitespace(c)) {
        return Optional.empty();
      }
    }
    return digits.length() == LENGTH ? Optional.of(Secret.of(digits.toString())) : Optional.empty();
  }

  /** Which half minute a moment is in: devices show one code in each. */
  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
  }

  /** Seconds until devices show another code, 1..30. */
  public static int secondsToNext(Instant now) {
    return STEP_SECONDS - Math.floorMod(now.getEpochSecond(), STEP_SECONDS);
  }
}
