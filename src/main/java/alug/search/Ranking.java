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

  /** The places, in the order that decides between equals, of the rows found; a bit for each. */
  private final long[] places;

  /** Of each place found the score. */
  private final int[] scores;

  /** How often each score was found; then where the next row of that score goes. */
  private int[] slots = new int[1024];

  /** Of each row its score without the query's last group. */
  private final int[] heads;

  public Ranking(Searchable rows) {
    this.rows = rows;
    matcher = new RowMatcher(rows);
    int[] list = new int[rows.size()];
    Arrays.setAll(list, row -> row);
    all = new Matches(rows, Query.EMPTY, list, new int[list.length], new int[list.length]);
    places = new long[(list.length + Long.SIZE - 1) / Long.SIZE];
    scores = new int[list.length];
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
    int best = 0;
    for (int i = 0; i < within.size(); i++) {
      int row = within.row(i);
      int score = matcher.score(resolved, row, live, known, within.knownScore(known, i));
      if (score != Score.NONE) {
        int capped = Math.min(score, MOST);
        note(ranks ? order.place(row) : row, capped);
        heads[row] = matcher.head();
        best = Math.max(best, capped);
        count++;
      }
    }
    return matches(resolved, count, best, ranks ? order : null);
  }

  private void note(int place, int score) {
    places[place / Long.SIZE] |= 1L << place;
    scores[place] = score;
    if (score >= slots.length) {
      slots = Arrays.copyOf(slots, score * 2);
    }
    slots[score]++;
  }

  /** The places in a row's field that the query of these matches found, to be highlighted. */
  public BitSet found(Matches matches, int row, Field field) {
    BitSet places = new BitSet();
    matcher.mark(matches.query(), row, places);
    return places.get(rows.start(row, field), rows.end(row, field));
  }

  /** Sorts by counting: a few hundred scores, and the places come in their order. */
  private Matches matches(Query query, int count, int best, @Nullable Order order) {
    int next = 0;
    for (int score = best; score >= 0; score--) {
      int many = slots[score];
      slots[score] = next;
      next += many;
    }
    int[] found = new int[count];
    int[] worth = new int[count];
    int[] firsts = new int[count];
    for (int word = 0; word < places.length; word++) {
      for (long left = places[word]; left != 0; left &= left - 1) {
        int place = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        int row = order == null ? place : order.row(place);
        int at = slots[scores[place]]++;
        found[at] = row;
        worth[at] = scores[place];
        firsts[at] = heads[row];
      }
      places[word] = 0;
    }
    Arrays.fill(slots, 0, best + 1, 0);
    return new Matches(rows, query, found, worth, firsts);
  }
}
