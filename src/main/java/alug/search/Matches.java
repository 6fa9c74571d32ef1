package alug.search;

/** The rows a query found, best first. */
public final class Matches {
  private final Searchable searched;
  private final Query query;
  private final int[] rows;
  private final int[] scores;

  Matches(Searchable searched, Query query, int[] rows, int[] scores) {
    this.searched = searched;
    this.query = query;
    this.rows = rows;
    this.scores = scores;
  }

  public int size() {
    return rows.length;
  }

  /** The row at this place, as its index in what was searched. */
  public int row(int place) {
    return rows[place];
  }

  /** All of the rows; for the caller to keep. */
  public int[] toRows() {
    return rows.clone();
  }

  /** What the match at this place is worth: 0 if the query ranks nothing. */
  public int score(int place) {
    return scores[place];
  }

  int[] rows() {
    return rows;
  }

  /** The query as it was understood for these rows. */
  Query query() {
    return query;
  }

  boolean holdsAllOf(Query next, Searchable rows) {
    return searched == rows && next.narrows(query);
  }
}
