package alug.search;

import java.util.BitSet;

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
 * <p>Only the cells where the letter is in the text are kept, as peaks; those in brackets follow
 * from the peak to their left. A peak is worth the better of two: its upper left cell, the match
 * and the bonus; or its left cell and the gap.
 *
 * <p>Keeps its scratch memory: for one thread at a time.
 */
final class FuzzyMatcher {
  /** The first place each letter can have. */
  private int[] firsts = new int[32];

  /** The last place the last letter can have. */
  private int last;

  /** The number of the first peak of each line; one more line marks the end. */
  private int[] lines = new int[33];

  /** Of each peak its place in the text. */
  private int[] places = new int[1024];

  /** Of each peak the best score of the letters so far. */
  private int[] scores = new int[1024];

  /** Of each peak how many letters side by side end here; 0 if the gap was better. */
  private int[] runs = new int[1024];

  /** The score of the best match in {@code [from, to)}, or {@link Score#NONE}. */
  int score(Text text, int from, int to, char[] letters) {
    if (!locate(text.chars(), from, to, letters)) {
      return Score.NONE;
    }
    if (letters.length == 1) {
      return Score.MATCH + Score.FIRST * text.bonus()[single(text, letters[0])];
    }
    return scores[best(text, letters)];
  }

  /** Sets in {@code found} the places of the best match; false if there is none. */
  boolean mark(Text text, int from, int to, char[] letters, BitSet found) {
    if (!locate(text.chars(), from, to, letters)) {
      return false;
    }
    if (letters.length == 1) {
      found.set(single(text, letters[0]));
      return true;
    }
    int peak = best(text, letters);
    for (int line = letters.length - 1; line >= 0; line--) {
      while (runs[peak] == 0) {
        peak--;
      }
      int place = places[peak];
      found.set(place);
      peak = lines[line] - 1;
      while (line > 0 && places[peak] >= place) {
        peak--;
      }
    }
    return true;
  }

  private boolean locate(char[] chars, int from, int to, char[] letters) {
    if (to - from < letters.length) {
      return false;
    }
    reserve(letters.length, to - from);
    int at = from;
    for (int line = 0; line < letters.length; line++) {
      char letter = letters[line];
      while (at < to && chars[at] != letter) {
        at++;
      }
      if (at == to) {
        return false;
      }
      firsts[line] = at++;
    }
    last = to - 1;
    while (chars[last] != letters[letters.length - 1]) {
      last--;
    }
    return true;
  }

  private void reserve(int height, int width) {
    if (height > firsts.length) {
      firsts = new int[height * 2];
      lines = new int[height * 2 + 1];
    }
    if (height * width > places.length) {
      places = new int[height * width * 2];
      scores = new int[places.length];
      runs = new int[places.length];
    }
  }

  /** The place of a single letter: the first boundary, even if a better one follows. */
  private int single(Text text, char letter) {
    int best = firsts[0];
    for (int at = best; at <= last && text.bonus()[best] < Score.BOUNDARY; at++) {
      if (text.chars()[at] == letter && text.bonus()[at] > text.bonus()[best]) {
        best = at;
      }
    }
    return best;
  }

  /** The last line's first best peak. */
  private int best(Text text, char[] letters) {
    firstLine(text, letters[0]);
    for (int line = 1; line < letters.length; line++) {
      nextLine(text, letters[line], line);
    }
    int best = lines[letters.length - 1];
    for (int peak = best + 1; peak < lines[letters.length]; peak++) {
      if (scores[peak] > scores[best]) {
        best = peak;
      }
    }
    return best;
  }

  private void firstLine(Text text, char letter) {
    char[] chars = text.chars();
    int peak = 0;
    for (int at = firsts[0]; at <= last; at++) {
      if (chars[at] == letter) {
        places[peak] = at;
        scores[peak] = Score.MATCH + Score.FIRST * text.bonus()[at];
        runs[peak++] = 1;
      }
    }
    lines[1] = peak;
  }

  private void nextLine(Text text, char letter, int line) {
    char[] chars = text.chars();
    int above = lines[line - 1];
    int peak = lines[line];
    for (int at = firsts[line]; at <= last; at++) {
      if (chars[at] == letter) {
        while (above + 1 < lines[line] && places[above + 1] < at) {
          above++;
        }
        place(text.bonus(), at, above, peak, peak > lines[line]);
        peak++;
      }
    }
    lines[line + 1] = peak;
  }

  /** Fills in a peak from the one above to the left, and from its left neighbour if it has one. */
  private void place(byte[] bonus, int at, int above, int peak, boolean hasLeft) {
    int run = places[above] == at - 1 ? run(bonus, at, runs[above] + 1) : 1;
    int match = Math.max(0, later(above, at - 1)) + Score.MATCH + bonus(bonus, at, run);
    int gap = hasLeft ? later(peak - 1, at) : 0;
    places[peak] = at;
    scores[peak] = Math.max(match, gap);
    runs[peak] = match < gap ? 0 : run;
  }

  /** What is left of a peak's score at this place, which has no nearer peak to its left. */
  private int later(int peak, int at) {
    int gap = at - places[peak];
    if (gap == 0) {
      return scores[peak];
    }
    int start = runs[peak] == 0 ? Score.GAP_MORE : Score.GAP_START;
    return scores[peak] + start + (gap - 1) * Score.GAP_MORE;
  }

  /** How long the run that ends here is: a better start of a word begins a new one. */
  private static int run(byte[] bonus, int at, int length) {
    int here = bonus[at];
    return length > 1 && here >= Score.BOUNDARY && here > bonus[at - length + 1] ? 1 : length;
  }

  private static int bonus(byte[] bonus, int at, int run) {
    return run == 1 ? bonus[at] : Math.max(bonus[at], Math.max(Score.RUN, bonus[at - run + 1]));
  }
}
