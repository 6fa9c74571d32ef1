package alug.profile;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The property names met so far, so that ten thousand profiles share a dozen of them. */
final class KeyTable {
  private static final int SLOTS = 256;

  private final String[] names = new String[SLOTS];

  /** As they were written. */
  private final byte[][] spellings = new byte[SLOTS][];

  /** The name that was written like this before; null where it is new, or its place was taken. */
  @Nullable String known(byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    byte[] spelling = spellings[slot];
    if (spelling == null || spelling.length != to - from) {
      return null;
    }
    int at = from;
    for (byte b : spelling) {
      if (b != bytes[at]) {
        return null;
      }
      at++;
    }
    return names[slot];
  }

  /** The ASCII bytes, at least one, as a lower-case text. */
  String lowerCase(byte[] bytes, int from, int to) {
    String known = known(bytes, from, to);
    if (known != null) {
      return known;
    }
    byte[] spelling = new byte[to - from];
    byte[] lower = new byte[to - from];
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      spelling[i - from] = b;
      lower[i - from] = b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
    }
    String name = new String(lower, StandardCharsets.ISO_8859_1);
    int slot = slot(bytes, from, to);
    spellings[slot] = spelling;
    names[slot] = name;
    return name;
  }

  /** By the length and three of the bytes, which tells the names that are in use apart. */
  private static int slot(byte[] bytes, int from, int to) {
    int hash = (to - from) * 31 + bytes[from];
    hash = hash * 31 + bytes[(from + to) >>> 1];
    hash = hash * 31 + bytes[to - 1];
    return (hash ^ hash >>> 8) & SLOTS - 1;
  }
}
