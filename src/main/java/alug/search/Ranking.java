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
  private final Lanes lanes;
  private final RowMatcher marker;

  /** What the last search led to. */
  private @Nullable Matches last;

  /** The places, in the order that decides between equals, of the rows found; a bit for each. */
  private final long[] places;

  /** Of each place found the score. */
  private final int[] scores;

  /** How often each score was found; then where the next row of that score goes. */
  private int[] slots = new int[1024];

  public Ranking(Searchable rows) {
    this.rows = rows;
    lanes = new Lanes(rows);
    marker = new RowMatcher(rows);
    places = new long[(rows.size() + Long.SIZE - 1) / Long.SIZE];
    scores = new int[rows.size()];
  }

  /** The matches of a query that stands alone, no row live, shorter names first. */
  public Matches rank(Query query) {
    return rank(query, null, Order.byLength(rows), NONE);
  }

  /**
   * The matches of a query.
   *
   * @param previous an earlier result; if it is the last one and the query only narrows it, its
   *     rows are searched instead of all
   * @param live the rows that {@code is:live} means
   */
  public Matches rank(Query query, @Nullable Matches previous, Order order, BitSet live) {
    Query resolved = query.resolvedFor(rows);
    boolean narrows = previous != null && previous == last && previous.holdsAllOf(resolved, rows);
    Query before = previous != null && narrows ? previous.query() : Query.EMPTY;
    lanes.search(resolved, before, live);
    Matches matches = sorted(resolved, resolved.ranks() ? order : null);
    last = matches;
    return matches;
  }

  /** The places that the query of these matches found in a row. */
  public Found found(Matches matches, int row) {
    return marker.mark(matches.query(), row);
  }

  /** Notes where the rows found belong; returns the best score. */
  private int note(Trail found, @Nullable Order order) {
    int best = 0;
    int size = found.size();
    for (int match = 0; match < size; match++) {
      int row = found.row(match);
      int score = Math.min(found.score(match), MOST);
      note(order == null ? row : order.place(row), score);
      best = Math.max(best, score);
    }
    return best;
  }

  /** Sorts by counting: a few hundred scores, and the places come in their order. */
  private Matches sorted(Query query, @Nullable Order order) {
    int best = 0;
    int size = 0;
    for (int lane = 0; lane < lanes.count(); lane++) {
      best = Math.max(best, note(lanes.found(lane), order));
      size += lanes.found(lane).size();
    }
    int next = 0;
    for (int score = best; score >= 0; score--) {
      int many = slots[score];
      slots[score] = next;
      next += many;
    }
    int[] ranked = new int[size];
    int[] worth = new int[size];
    for (int word = 0; word < places.length; word++) {
      for (long left = places[word]; left != 0; left &= left - 1) {
        int place = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        int at = slots[scores[place]]++;
        ranked[at] = order == null ? place : order.row(place);
        worth[at] = scores[place];
      }
      places[word] = 0;
    }
    Arrays.fill(slots, 0, best + 1, 0);
    return new Matches(rows, query, ranked, worth);
  }

  private void note(int place, int score) {
    places[place / Long.SIZE] |= 1L << place;
    scores[place] = score;
    if (score >= slots.length) {
      slots = Arrays.copyOf(slots, score * 2);
    }
    slots[score]++;
  }
}
