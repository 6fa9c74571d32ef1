package alug.search;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows a query matches and puts the best first: by score, then by the {@link Order}. A
 * query that ranks nothing (empty, or only what must not be there) keeps the list's order.
 *
 * <p>Keeps its scratch memory between keystrokes: for one thread at a time.
 */
public final class Ranking {
  private static final int MOST = 0xffff;
  private static final BitSet NONE = new BitSet();

  private final Searchable rows;
  private final RowMatcher matcher;

  /** Every row, as in the list. */
  private final int[] all;

  /** Of each match the score, upside down, and its place or row: sorted as numbers. */
  private final long[] keys;

  public Ranking(Searchable rows) {
    this.rows = rows;
    matcher = new RowMatcher(rows);
    all = new int[rows.size()];
    Arrays.setAll(all, row -> row);
    keys = new long[rows.size()];
  }

  /** The matches of a query that stands alone, no row live, shorter names first. */
  public Matches rank(Query query) {
    return rank(query, null, Order.byLength(rows), NONE);
  }

  /**
   * The matches of a query.
   *
   * @param previous an earlier result; searched instead of all rows if the query only narrows it
   * @param live the rows that {@code is:live} means
   */
  public Matches rank(Query query, @Nullable Matches previous, Order order, BitSet live) {
    Query resolved = query.resolvedFor(rows);
    boolean ranks = resolved.ranks();
    int[] candidates =
        previous != null && previous.holdsAllOf(resolved, rows) ? previous.rows() : all;
    int count = 0;
    for (int row : candidates) {
      int score = matcher.score(resolved, row, live);
      if (score != Score.NONE) {
        int next = ranks ? order.place(row) : row;
        keys[count++] = (long) (MOST - Math.min(score, MOST)) << Integer.SIZE | next;
      }
    }
    Arrays.sort(keys, 0, count);
    return matches(resolved, count, ranks ? order : null);
  }

  /** The places in a row's field that the query of these matches found, to be highlighted. */
  public BitSet found(Matches matches, int row, Field field) {
    BitSet places = new BitSet();
    matcher.mark(matches.query(), row, places);
    return places.get(rows.start(row, field), rows.end(row, field));
  }

  private Matches matches(Query query, int count, @Nullable Order order) {
    int[] found = new int[count];
    int[] scores = new int[count];
    for (int i = 0; i < count; i++) {
      int low = (int) keys[i];
      found[i] = order == null ? low : order.row(low);
      scores[i] = MOST - (int) (keys[i] >>> Integer.SIZE);
    }
    return new Matches(rows, query, found, scores);
  }
}
