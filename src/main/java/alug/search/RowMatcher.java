package alug.search;

import java.util.BitSet;

/** Holds one row after the other against a query. */
final class RowMatcher {
  private final Searchable rows;
  private final FuzzyMatcher fuzzy = new FuzzyMatcher();
  private int head;

  RowMatcher(Searchable rows) {
    this.rows = rows;
  }

  /**
   * The sum of what the groups found, or {@link Score#NONE} if one found nothing.
   *
   * @param known how many groups, from the first on, are known to match
   * @param knownScore what they found
   */
  int score(Query query, int row, BitSet live, int known, int knownScore) {
    head = 0;
    if (!rows.rowHas(query.letters(), row)) {
      return Score.NONE;
    }
    Term[][] groups = query.groups();
    int sum = knownScore;
    for (int i = known; i < groups.length; i++) {
      int score = score(groups[i], row, live);
      if (score == Score.NONE) {
        return Score.NONE;
      }
      head = sum;
      sum += score;
    }
    return sum;
  }

  /** The last score without what the last group found. */
  int head() {
    return head;
  }

  /** Sets the places, in the text of all rows, of what the query found in this row. */
  void mark(Query query, int row, BitSet places) {
    for (Term[] group : query.groups()) {
      for (Term term : group) {
        if (term.ranks() && mark(term, row, places)) {
          break;
        }
      }
    }
  }

  /** The first term that is there decides; those that are rightly absent are worth nothing. */
  private int score(Term[] group, int row, BitSet live) {
    int absent = Score.NONE;
    for (Term term : group) {
      int score = term.shape() == Shape.LIVE ? liveScore(live, row) : score(term, row);
      if (!term.negated() && score != Score.NONE) {
        return score;
      } else if (term.negated() && score == Score.NONE) {
        absent = 0;
      }
    }
    return absent;
  }

  private static int liveScore(BitSet live, int row) {
    return live.get(row) ? 0 : Score.NONE;
  }

  private int score(Term term, int row) {
    Scope scope = term.scope();
    Text text = rows.text(term.folding());
    for (int span = 0; span < scope.spans(); span++) {
      if (scope.has(rows, row, span, term.letterSet())) {
        int from = scope.start(rows, row, span);
        int to = scope.end(rows, row, span);
        int score = score(term, text, from, to);
        if (score != Score.NONE) {
          return score;
        }
      }
    }
    return Score.NONE;
  }

  private int score(Term term, Text text, int from, int to) {
    Shape shape = term.shape();
    char[] letters = term.letters();
    if (shape == Shape.FUZZY) {
      return fuzzy.score(text, from, to, letters);
    }
    int at = shape.find(text, from, to, letters);
    return at < 0 ? Score.NONE : shape.score(text, from, to, letters, at);
  }

  private boolean mark(Term term, int row, BitSet places) {
    Scope scope = term.scope();
    Text text = rows.text(term.folding());
    for (int span = 0; span < scope.spans(); span++) {
      int from = scope.start(rows, row, span);
      int to = scope.end(rows, row, span);
      if (mark(term, text, from, to, places)) {
        return true;
      }
    }
    return false;
  }

  private boolean mark(Term term, Text text, int from, int to, BitSet places) {
    char[] letters = term.letters();
    if (term.shape() == Shape.FUZZY) {
      return fuzzy.mark(text, from, to, letters, places);
    }
    int at = term.shape().find(text, from, to, letters);
    if (at < 0) {
      return false;
    }
    places.set(at, at + letters.length);
    return true;
  }
}
