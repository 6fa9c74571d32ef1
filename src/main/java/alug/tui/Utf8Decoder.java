package alug.tui;

/** Puts UTF-8 bytes together to code points, one byte at a time. */
final class Utf8Decoder {
  /** The character needs more bytes. */
  static final int MORE = -1;

  /** What stands for bytes that are no UTF-8. */
  static final int REPLACEMENT = 0xFFFD;

  private int codePoint;
  private int missing;
  private int least;

  boolean isPending() {
    return missing > 0;
  }

  /** Whether a byte is one that follows others. */
  static boolean continues(int b) {
    return (b & 0xC0) == 0x80;
  }

  void reset() {
    missing = 0;
  }

  /** Takes a byte from 0x80 up; gives the code point it ends, or {@link #MORE}. */
  int add(int b) {
    if (missing == 0) {
      return start(b);
    }
    codePoint = (codePoint << 6) | (b & 0x3F);
    missing--;
    if (missing > 0) {
      return MORE;
    }
    boolean valid =
        codePoint >= least
            && codePoint <= Character.MAX_CODE_POINT
            && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    return valid ? codePoint : REPLACEMENT;
  }

  private int start(int b) {
    if (b >= 0xC2 && b <= 0xDF) {
      return start(b & 0x1F, 1, 0x80);
    }
    if (b >= 0xE0 && b <= 0xEF) {
      return start(b & 0x0F, 2, 0x800);
    }
    if (b >= 0xF0 && b <= 0xF4) {
      return start(b & 0x07, 3, 0x10000);
    }
    return REPLACEMENT;
  }

  private int start(int bits, int more, int smallest) {
    codePoint = bits;
    missing = more;
    least = smallest;
    return MORE;
  }
}
