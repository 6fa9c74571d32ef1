package alug.search;

/** The rows a query found, best first. */
public final class Matches {
  private final Searchable searched;
  private final Query query;
  private final int[] rows;
  private final int[] scores;
  private final int[] heads;

  /**
   * @param heads the scores without those of the query's last group
   */
  Matches(Searchable searched, Query query, int[] rows, int[] scores, int[] heads) {
    this.searched = searched;
    this.query = query;
    this.rows = rows;
    this.scores = scores;
    this.heads = heads;
  }

  public int size() {
    return rows.length;
  }

  /** The row at this place, as its index in what was searched. */
  public int row(int place) {
    return rows[place];
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

  /** How many groups of {@code next} need not be looked at again. */
  int knownGroups(Query next) {
    int groups = query.groups().length;
    int shared = next.sharedWith(query);
    if (shared == groups && next.groups().length > groups) {
      return groups;
    }
    return shared >= groups - 1 ? Math.max(0, groups - 1) : 0;
  }

  /** What the first groups, as many as are known, gave the match at this place. */
  int knownScore(int groups, int place) {
    if (groups == 0) {
      return 0;
    }
    return groups == query.groups().length ? scores[place] : heads[place];
  }

  boolean holdsAllOf(Query next, Searchable rows) {
    return searched == rows && next.narrows(query);
  }
}
