package alug.search;

/**
 * Finds letters in order, with gaps, at the places that are worth most: the scores of fzf's v2
 * algorithm, which fills a table with a line for each letter:
 *
 * <pre>
 *          p   r   o   d   -   a   d   m   i   n
 * a                            32 (29  28  27  26)
 * d                                52 (49  48  47)
 * m                                    72 (69  68)
 * </pre>
 *
 * <p>Only the cells where the letter is in the text are kept, as {@link Peak}s; those in brackets
 * follow from the peak to their left. A peak is worth the better of two: its upper left cell, the
 * match and the bonus; or its left cell and the gap.
 *
 * <p>A line follows from the one above it alone. So of a row that matched, the last line is all
 * that is needed to match it again with another letter behind.
 *
 * <p>Keeps its scratch memory: for one thread at a time.
 */
final class FuzzyMatcher {
  /** Better than this a single letter need not be: the first such place is taken. */
  private static final int SINGLE_AT_BOUNDARY = Score.MATCH + Score.FIRST * Score.BOUNDARY;

  private char[] letters = {};
  private char[] chars = {};
  private byte[] bonus = {};

  /** The number of the first peak of each line; one more line marks the end. */
  private int[] lines = new int[33];

  private long[] peaks = new long[1024];

  /** How many lines the table has; 0 where a letter is missing. */
  private int height;

  /** The last line, {@code [lastFrom, lastEnd)}: among the peaks, or where it was kept. */
  private long[] last = peaks;

  private int lastFrom;
  private int lastEnd;

  /** From now on these letters are looked for in this text. */
  void begin(Text text, char[] letters) {
    this.letters = letters;
    chars = text.chars();
    bonus = text.bonus();
    if (letters.length >= lines.length) {
      lines = new int[letters.length * 2 + 1];
    }
  }

  /** The score of the best match in {@code [from, to)}, or {@link Score#NONE}. */
  int score(int from, int to) {
    height = 0;
    if (letters.length > 1 && !has(0, from, to)) {
      return Score.NONE;
    }
    reserve(to - from);
    lines[0] = 0;
    int end = firstLine(from, to);
    if (end == 0) {
      return Score.NONE;
    }
    endLine(end);
    return scoreFrom(to);
  }

  /**
   * The same for a text that was found with the first of these letters, on from its last line then.
   *
   * @param match which one it is in the trail
   * @param known how many letters it was found with
   */
  int scoreOn(Trail trail, int match, int known, int to) {
    last = trail.peaks();
    lastFrom = trail.lineStart(match);
    lastEnd = trail.lineEnd(match);
    height = known;
    lines[known] = 0;
    reserve(to - Peak.place(last[lastFrom]));
    return scoreFrom(to);
  }

  /** Whether the letters behind the known ones follow in a text where those are found. */
  boolean goesOn(Trail trail, int match, int known, int to) {
    return has(known, Peak.place(trail.peaks()[trail.lineStart(match)]) + 1, to);
  }

  /** Copies the last line of a match; returns where the copy ends, or would if it had room. */
  int copyLine(long[] into, int at) {
    int end = at + lastEnd - lastFrom;
    for (int from = lastFrom, to = at; end <= into.length && to < end; from++, to++) {
      into[to] = last[from];
    }
    return end;
  }

  /** Tells {@code found} the places of the best match; false if there is none. */
  boolean mark(int from, int to, Found found) {
    if (score(from, to) == Score.NONE) {
      return false;
    }
    int peak = best();
    for (int line = height - 1; line >= 0; line--) {
      while (Peak.run(peaks[peak]) == 0) {
        peak--;
      }
      int place = Peak.place(peaks[peak]);
      found.add(place);
      peak = lines[line] - 1;
      while (line > 0 && Peak.place(peaks[peak]) >= place) {
        peak--;
      }
    }
    return true;
  }

  /** Whether the letters from one on follow each other: most texts are told apart by that. */
  private boolean has(int first, int from, int to) {
    int at = from;
    for (int letter = first; letter < letters.length; letter++) {
      while (at < to && chars[at] != letters[letter]) {
        at++;
      }
      if (at == to) {
        return false;
      }
      at++;
    }
    return true;
  }

  private void reserve(int width) {
    if (letters.length * width > peaks.length) {
      peaks = new long[letters.length * width * 2];
    }
  }

  /** Adds the lines that are missing. */
  private int scoreFrom(int to) {
    while (height < letters.length) {
      int end = nextLine(to);
      if (end == lines[height]) {
        height = 0;
        return Score.NONE;
      }
      endLine(end);
    }
    return Peak.score(last[best()]);
  }

  private void endLine(int end) {
    last = peaks;
    lastFrom = lines[height];
    lastEnd = end;
    lines[++height] = end;
  }

  /** The last line's first best peak; of a single letter the first at a boundary is good enough. */
  private int best() {
    int enough = height == 1 ? SINGLE_AT_BOUNDARY : Integer.MAX_VALUE;
    int best = lastFrom;
    int most = Peak.score(last[best]);
    for (int peak = best + 1; peak < lastEnd && most < enough; peak++) {
      int score = Peak.score(last[peak]);
      if (score > most) {
        best = peak;
        most = score;
      }
    }
    return best;
  }

  private int firstLine(int from, int to) {
    char[] text = chars;
    char letter = letters[0];
    int peak = 0;
    for (int at = from; at < to; at++) {
      if (text[at] == letter) {
        peaks[peak++] = Peak.of(at, Score.MATCH + Score.FIRST * bonus[at], 1);
      }
    }
    return peak;
  }

  /** Adds the peaks of the line below the last one; returns where they end. */
  private int nextLine(int to) {
    char[] text = chars;
    char letter = letters[height];
    int above = lastFrom;
    int start = lines[height];
    int peak = start;
    for (int at = Peak.place(last[above]) + 1; at < to; at++) {
      if (text[at] == letter) {
        while (above + 1 < lastEnd && Peak.place(last[above + 1]) < at) {
          above++;
        }
        int gap = peak > start ? later(peaks[peak - 1], at) : 0;
        peaks[peak++] = peak(at, last[above], gap);
      }
    }
    return peak;
  }

  /**
   * A peak of a later line than the first.
   *
   * @param above the nearest one in the line above, to the left
   * @param gap what is left here of the peak to the left
   */
  private long peak(int at, long above, int gap) {
    boolean next = Peak.place(above) == at - 1;
    int run = next ? run(at, Peak.run(above) + 1) : 1;
    int before = next ? Peak.score(above) : Math.max(0, later(above, at - 1));
    int match = before + Score.MATCH + bonus(at, run);
    return match < gap ? Peak.of(at, gap, 0) : Peak.of(at, match, run);
  }

  /** What is left of a peak's score at a later place, which has no nearer peak to its left. */
  private static int later(long peak, int at) {
    int start = Peak.run(peak) == 0 ? Score.GAP_MORE : Score.GAP_START;
    return Peak.score(peak) + start + (at - Peak.place(peak) - 1) * Score.GAP_MORE;
  }

  /** How long the run that ends here is: a better start of a word begins a new one. */
  private int run(int at, int length) {
    int here = bonus[at];
    return length > 1 && here >= Score.BOUNDARY && here > bonus[at - length + 1] ? 1 : length;
  }

  private int bonus(int at, int run) {
    return run == 1 ? bonus[at] : Math.max(bonus[at], Math.max(Score.RUN, bonus[at - run + 1]));
  }
}
