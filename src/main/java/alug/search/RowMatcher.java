package alug.search;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Holds rows against a query, one after the other. For one thread at a time. */
final class RowMatcher {
  private final Searchable rows;
  private final FuzzyMatcher fuzzy = new FuzzyMatcher();

  /** The last group's, whose lines are kept. */
  private final FuzzyMatcher words = new FuzzyMatcher();

  private Query query = Query.EMPTY;
  private Query before = Query.EMPTY;
  private Trail within = new Trail(0);

  /** How many groups, from the first on, are known to match. */
  private int known;

  /** The query's last group where that is a single plain word: then lines are kept. */
  private @Nullable Term word;

  /** With how many of the word's letters the rows were found. */
  private int knownLetters;

  RowMatcher(Searchable rows) {
    this.rows = rows;
  }

  /**
   * Gets ready for a query.
   *
   * @param before what all rows of {@code within} match, and which this query narrows
   */
  void begin(Query query, Query before, Trail within) {
    this.query = query;
    this.before = before;
    this.within = within;
    known = query.knownFrom(before);
    word = query.lastWord();
    knownLetters = 0;
    Term shorter = before.lastWord();
    boolean sameGroups = before.groups().length == query.groups().length;
    if (word != null && shorter != null && sameGroups && known == query.groups().length - 1) {
      knownLetters = word.lettersSharedWith(shorter);
    }
    if (word != null) {
      words.begin(rows.text(word.folding()), word.letters());
    }
  }

  /**
   * Adds the row at this place of {@code within} to {@code found} if it matches.
   *
   * @param live the rows that {@code is:live} means
   */
  void hold(int match, BitSet live, Trail found) {
    int row = within.row(match);
    if (!rows.rowHas(query.letters(), row)) {
      return;
    }
    Term[][] groups = query.groups();
    int sum = knownScore(match);
    int head = 0;
    for (int i = known; i < groups.length; i++) {
      boolean last = i == groups.length - 1;
      int score = last && word != null ? wordScore(word, row, match) : score(groups[i], row, live);
      if (score == Score.NONE) {
        return;
      }
      head = sum;
      sum += score;
    }
    found.add(row, sum, head);
    if (word != null) {
      found.addLine(words);
    }
  }

  private int knownScore(int match) {
    if (known == 0) {
      return 0;
    }
    return known == before.groups().length ? within.score(match) : within.head(match);
  }

  /** The word in the name, else in the whole row, from where the row's kept line ends. */
  private int wordScore(Term word, int row, int match) {
    int nameEnd = rows.nameEnd(row);
    int to = rows.end(row);
    boolean kept = knownLetters > 0;
    if (kept && Peak.place(within.peaks()[within.lineStart(match)]) >= nameEnd) {
      return words.scoreOn(within, match, knownLetters, to);
    }
    int from = rows.start(row);
    int score = Score.NONE;
    if (rows.nameHas(word.letterSet(), row)) {
      score =
          kept ? words.scoreOn(within, match, knownLetters, nameEnd) : words.score(from, nameEnd);
    }
    boolean inRow = score == Score.NONE && (!kept || words.goesOn(within, match, knownLetters, to));
    return inRow ? words.score(from, to) : score;
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
      fuzzy.begin(text, letters);
      return fuzzy.score(from, to);
    }
    int at = shape.find(text, from, to, letters);
    return at < 0 ? Score.NONE : shape.score(text, from, to, letters, at);
  }

  /** What the query found in this row. */
  Found mark(Query query, int row) {
    Found found = new Found(rows, row);
    for (Term[] group : query.groups()) {
      for (Term term : group) {
        if (term.ranks() && mark(term, row, found)) {
          break;
        }
      }
    }
    return found;
  }

  private boolean mark(Term term, int row, Found found) {
    Scope scope = term.scope();
    Text text = rows.text(term.folding());
    for (int span = 0; span < scope.spans(); span++) {
      int from = scope.start(rows, row, span);
      int to = scope.end(rows, row, span);
      if (mark(term, text, from, to, found)) {
        return true;
      }
    }
    return false;
  }

  private boolean mark(Term term, Text text, int from, int to, Found found) {
    char[] letters = term.letters();
    if (term.shape() == Shape.FUZZY) {
      fuzzy.begin(text, letters);
      return fuzzy.mark(from, to, found);
    }
    int at = term.shape().find(text, from, to, letters);
    if (at < 0) {
      return false;
    }
    for (int i = 0; i < letters.length; i++) {
      found.add(at + i);
    }
    return true;
  }
}
