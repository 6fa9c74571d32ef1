package alug.profile;

import java.nio.charset.StandardCharsets;

/** The ASCII letters, the digits and some punctuation. */
final class Alphabet {
  private static final String LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final boolean[] allowed = new boolean[128];

  Alphabet(String punctuation) {
    for (byte b : (LETTERS_AND_DIGITS + punctuation).getBytes(StandardCharsets.ISO_8859_1)) {
      allowed[b] = true;
    }
  }

  /** Whether a text is of nothing else; an empty one is. */
  boolean allows(String text) {
    // Over bytes, which a JVM that has just started goes through several times faster than over
    // characters. What is not in Latin-1 becomes a question mark, and no alphabet here has that.
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return allows(bytes, 0, bytes.length);
  }

  boolean allows(byte[] bytes, int from, int to) {
    boolean[] table = allowed;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b < 0 || !table[b]) {
        return false;
      }
    }
    return true;
  }
}
