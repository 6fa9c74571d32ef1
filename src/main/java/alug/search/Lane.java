package alug.search;

import java.util.BitSet;

/** Rows that follow each other in the list, and what searches them. For one thread at a time. */
final class Lane {
  private final RowMatcher matcher;

  /** What the empty query finds. */
  private final Trail all;

  /** What the last search found, and room for what the next one does. */
  private Trail last;

  private Trail next;

  /** The rows {@code [from, to)}. */
  Lane(Searchable rows, int from, int to) {
    matcher = new RowMatcher(rows);
    all = Trail.ofRows(from, to);
    last = new Trail(to - from);
    next = new Trail(to - from);
  }

  /** How many rows a search on from {@code before} would look at. */
  int size(Query before) {
    return within(before).size();
  }

  /**
   * Looks for the rows that match.
   *
   * @param before the query of the last search, which this one narrows; else the empty one
   */
  void search(Query query, Query before, BitSet live) {
    Trail within = within(before);
    Trail found = next;
    found.clear();
    matcher.begin(query, before, within);
    int size = within.size();
    for (int match = 0; match < size; match++) {
      matcher.hold(match, live, found);
    }
    next = last;
    last = found;
  }

  private Trail within(Query before) {
    return before.isEmpty() ? all : last;
  }

  /** What the last search found. */
  Trail found() {
    return last;
  }
}
