package alug.search;

/** Sets of letters as 64 bits: a text can match a term only if it has all the term's letters. */
final class Letters {
  private static final int DIGITS = 26;
  private static final int OTHERS = 36;

  private Letters() {}

  /** The set of the letters in {@code text[from, to)}, which is folded by {@link Folding#ALL}. */
  static long of(char[] text, int from, int to) {
    long set = 0;
    for (int i = from; i < to; i++) {
      set |= 1L << bit(text[i]);
    }
    return set;
  }

  private static int bit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= '0' && c <= '9' ? DIGITS + c - '0' : OTHERS + c % (Long.SIZE - OTHERS);
  }
}
