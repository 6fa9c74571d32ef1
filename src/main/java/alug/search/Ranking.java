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
  private final Trail all;

  /** What the last search found, and room for what the next one does. */
  private Trail last;

  private Trail next;

  /** The places, in the order that decides between equals, of the rows found; a bit for each. */
  private final long[] places;

  /** Of each place found the score. */
  private final int[] scores;

  /** How often each score was found; then where the next row of that score goes. */
  private int[] slots = new int[1024];

  public Ranking(Searchable rows) {
    this.rows = rows;
    matcher = new RowMatcher(rows);
    all = Trail.ofAll(rows);
    last = Trail.forRows(rows.size());
    next = Trail.forRows(rows.size());
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
    boolean narrows =
        previous != null && last.isOf(previous) && previous.holdsAllOf(resolved, rows);
    Trail found = search(resolved, narrows ? last : all, live);
    Matches matches = sorted(resolved, found, resolved.ranks() ? order : null);
    found.leadsTo(matches);
    next = last;
    last = found;
    return matches;
  }

  private Trail search(Query query, Trail within, BitSet live) {
    Trail found = next;
    found.clear();
    matcher.begin(query, live, within);
    int size = within.size();
    for (int match = 0; match < size; match++) {
      matcher.hold(match, found);
    }
    return found;
  }

  /** The places that the query of these matches found in a row. */
  public Found found(Matches matches, int row) {
    return matcher.mark(matches.query(), row);
  }

  /** Sorts by counting: a few hundred scores, and the places come in their order. */
  private Matches sorted(Query query, Trail found, @Nullable Order order) {
    int size = found.size();
    int best = 0;
    for (int match = 0; match < size; match++) {
      int row = found.row(match);
      int score = Math.min(found.score(match), MOST);
      note(order == null ? row : order.place(row), score);
      best = Math.max(best, score);
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
