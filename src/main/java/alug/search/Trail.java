package alug.search;

import java.util.Arrays;

/**
 * What a search found, in the list's order, and how far it came with each row: a query that only
 * adds to the one before goes on from there. Overwritten by the search after the next.
 */
final class Trail {
  private final int[] rows;
  private final int[] scores;

  /** The scores without what the query's last group found. */
  private final int[] heads;

  /** Where each row's last line of {@link FuzzyMatcher}'s table ends among the peaks. */
  private final int[] lineEnds;

  private long[] peaks = new long[0];
  private int size;

  /** A trail that may have so many rows. */
  Trail(int most) {
    rows = new int[most];
    scores = new int[most];
    heads = new int[most];
    lineEnds = new int[most];
  }

  /** The rows {@code [from, to)}, as the query finds them that everything matches. */
  static Trail ofRows(int from, int to) {
    Trail all = new Trail(to - from);
    for (int row = from; row < to; row++) {
      all.add(row, 0, 0);
    }
    return all;
  }

  void clear() {
    size = 0;
  }

  /** Adds a row; it has no line unless one is added next. */
  void add(int row, int score, int head) {
    rows[size] = row;
    scores[size] = score;
    heads[size] = head;
    lineEnds[size] = size == 0 ? 0 : lineEnds[size - 1];
    size++;
  }

  /** Keeps the last line of the table for the row that was added last. */
  void addLine(FuzzyMatcher table) {
    int from = lineEnds[size - 1];
    int end = table.copyLine(peaks, from);
    if (end > peaks.length) {
      peaks = Arrays.copyOf(peaks, Math.max(end * 2, rows.length));
      table.copyLine(peaks, from);
    }
    lineEnds[size - 1] = end;
  }

  int size() {
    return size;
  }

  int row(int match) {
    return rows[match];
  }

  int score(int match) {
    return scores[match];
  }

  int head(int match) {
    return heads[match];
  }

  int lineStart(int match) {
    return match == 0 ? 0 : lineEnds[match - 1];
  }

  int lineEnd(int match) {
    return lineEnds[match];
  }

  long[] peaks() {
    return peaks;
  }
}
