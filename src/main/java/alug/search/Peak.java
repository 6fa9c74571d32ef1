package alug.search;

/**
 * A peak of {@link FuzzyMatcher}'s table, packed in a number so that a row's peaks lie side by
 * side:
 *
 * <pre>
 * place in the text of all rows (32 bits)   score (20)   letters side by side (12)
 * </pre>
 */
final class Peak {
  private static final int RUN_BITS = 12;
  private static final int MOST_RUN = (1 << RUN_BITS) - 1;
  private static final int MOST_SCORE = (1 << (Integer.SIZE - RUN_BITS)) - 1;

  private Peak() {}

  /** A peak; of so long a query that a number does not fit, the most that does. */
  static long of(int place, int score, int run) {
    int low = Math.min(score, MOST_SCORE) << RUN_BITS | Math.min(run, MOST_RUN);
    return (long) place << Integer.SIZE | (low & 0xffff_ffffL);
  }

  static int place(long peak) {
    return (int) (peak >>> Integer.SIZE);
  }

  /** The best score of the letters so far; never negative. */
  static int score(long peak) {
    return (int) peak >>> RUN_BITS;
  }

  /** How many letters side by side end here; 0 if the gap before was better. */
  static int run(long peak) {
    return (int) peak & MOST_RUN;
  }
}
