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

  /** What the empty query finds. */
  private final Matches all;

  /** Of each match the score, upside down, and its place or row: sorted as numbers. */
  private final long[] keys;

  /** Of each row its score without the query's last group. */
  private final int[] heads;

  public Ranking(Searchable rows) {
    this.rows = rows;
    matcher = new RowMatcher(rows);
    int[] list = new int[rows.size()];
    Arrays.setAll(list, row -> row);
    all = new Matches(rows, Query.EMPTY, list, new int[list.length], new int[list.length]);
    keys = new long[list.length];
    heads = new int[list.length];
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
    Matches within = previous != null && previous.holdsAllOf(resolved, rows) ? previous : all;
    int known = within.knownGroups(resolved);
    int count = 0;
    for (int i = 0; i < within.size(); i++) {
      int row = within.row(i);
      int score = matcher.score(resolved, row, live, known, within.knownScore(known, i));
      if (score != Score.NONE) {
        int next = ranks ? order.place(row) : row;
        keys[count++] = (long) (MOST - Math.min(score, MOST)) << Integer.SIZE | next;
        heads[row] = matcher.head();
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
    int[] firsts = new int[count];
    for (int i = 0; i < count; i++) {
      int low = (int) keys[i];
      found[i] = order == null ? low : order.row(low);
      scores[i] = MOST - (int) (keys[i] >>> Integer.SIZE);
      firsts[i] = heads[found[i]];
    }
    return new Matches(rows, query, found, scores, firsts);
  }
}
