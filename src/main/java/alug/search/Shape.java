package alug.search;

/** How a term's letters must lie in a text. */
enum Shape {
  /** In this order, with gaps. */
  FUZZY(false, false),
  /** Side by side, anywhere. */
  EXACT(false, false),
  /** At the start. */
  PREFIX(true, false),
  /** At the end. */
  SUFFIX(false, true),
  /** The whole text. */
  EQUAL(true, true),
  /** Side by side; at the start is better than at the end, and that is better than between. */
  DIGITS(false, false),
  /** Not letters: the caller says which rows these are. */
  LIVE(false, false);

  private final boolean atStart;
  private final boolean atEnd;

  Shape(boolean atStart, boolean atEnd) {
    this.atStart = atStart;
    this.atEnd = atEnd;
  }

  /**
   * Where the letters lie side by side in {@code [from, to)}, or -1. Blanks around the text do not
   * keep a term from its start and end, unless the term has them itself.
   */
  int find(Text text, int from, int to, char[] letters) {
    int length = letters.length;
    int start = atStart && !CharKind.isBlank(letters[0]) ? skipBlanks(text, from, to) : from;
    int end = atEnd && !CharKind.isBlank(letters[length - 1]) ? cutBlanks(text, start, to) : to;
    if (end - start < length || (atStart && atEnd && end - start > length)) {
      return -1;
    }
    if (atStart || atEnd) {
      int at = atStart ? start : end - length;
      return text.has(letters, at) ? at : -1;
    }
    if (this == DIGITS && !text.has(letters, start) && text.has(letters, end - length)) {
      return end - length;
    }
    return best(text, start, end, letters);
  }

  /** What the letters that {@link #find} found at this place are worth. */
  int score(Text text, int from, int to, char[] letters, int at) {
    int length = letters.length;
    return switch (this) {
      case EQUAL -> even(length, Score.AFTER_BLANK);
      case DIGITS -> digits(text, from, to, length, at);
      default -> run(text.bonus(), at, length);
    };
  }

  /** The first place at a boundary, else the first of those with the best bonus. */
  private static int best(Text text, int from, int to, char[] letters) {
    int best = -1;
    int bonus = -1;
    for (int at = from; at <= to - letters.length && bonus < Score.BOUNDARY; at++) {
      if (text.bonus()[at] > bonus && text.has(letters, at)) {
        best = at;
        bonus = text.bonus()[at];
      }
    }
    return best;
  }

  private static int digits(Text text, int from, int to, int length, int at) {
    if (at == from) {
      return even(length, Score.AFTER_BLANK);
    } else if (at == to - length) {
      return even(length, Score.AFTER_DELIMITER);
    }
    return even(length, Math.max(Score.RUN, Math.min(text.bonus()[at], Score.BOUNDARY)));
  }

  private static int even(int length, int bonus) {
    return length * (Score.MATCH + bonus) + (Score.FIRST - 1) * bonus;
  }

  private static int run(byte[] bonus, int at, int length) {
    int leading = bonus[at];
    int score = length * Score.MATCH + Score.FIRST * leading;
    for (int i = at + 1; i < at + length; i++) {
      if (bonus[i] >= Score.BOUNDARY && bonus[i] > leading) {
        leading = bonus[i];
      }
      score += Math.max(Score.RUN, Math.max(bonus[i], leading));
    }
    return score;
  }

  private static int skipBlanks(Text text, int from, int to) {
    int at = from;
    while (at < to && CharKind.isBlank(text.chars()[at])) {
      at++;
    }
    return at;
  }

  private static int cutBlanks(Text text, int from, int to) {
    int at = to;
    while (at > from && CharKind.isBlank(text.chars()[at - 1])) {
      at--;
    }
    return at;
  }
}
