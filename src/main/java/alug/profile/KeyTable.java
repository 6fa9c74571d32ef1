package alug.profile;

import java.nio.charset.StandardCharsets;

/** The property names met so far, so that ten thousand profiles share a dozen of them. */
final class KeyTable {
  private static final int SLOTS = 256;

  private final String[] names = new String[SLOTS];

  /** The ASCII bytes as a lower-case text. */
  String lowerCase(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + lower(bytes[i]);
    }
    int slot = (hash ^ hash >>> 8) & SLOTS - 1;
    String known = names[slot];
    if (known == null || !isSame(known, bytes, from, to)) {
      known = fresh(bytes, from, to);
      names[slot] = known;
    }
    return known;
  }

  private static boolean isSame(String name, byte[] bytes, int from, int to) {
    if (name.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (name.charAt(i - from) != lower(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private static String fresh(byte[] bytes, int from, int to) {
    byte[] lower = new byte[to - from];
    for (int i = from; i < to; i++) {
      lower[i - from] = (byte) lower(bytes[i]);
    }
    return new String(lower, StandardCharsets.ISO_8859_1);
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
