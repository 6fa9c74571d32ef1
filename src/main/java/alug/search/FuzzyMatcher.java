package alug.search;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds letters in order, with gaps, at the places that are worth most: the alignment of fzf's v2
 * algorithm, one line of the table for each letter, each cell from its left and upper left ones.
 *
 * <pre>
 *          p   r   o   d   -   a   d   m   i   n
 * a        0   0   0   0   0  32  29  28  27  26
 * d                                52  49  48  47    = upper left + match + bonus, or
 * m                                    72  69  68      left + gap
 * </pre>
 *
 * <p>Keeps its scratch memory: for one thread at a time.
 */
final class FuzzyMatcher {
  /** The table's current line: the best score of the letters so far, up to each place. */
  private int[] scores = new int[256];

  /** How many letters side by side end at each place. */
  private int[] runs = new int[256];

  /** The first place each letter can have. */
  private int[] firsts = new int[32];

  /** The last place the last letter can have. */
  private int last;

  private int bestScore;
  private int bestAt;

  /** Which cells came from the upper left; only kept to find the places. */
  private @Nullable BitSet taken;

  /** The score of the best match in {@code [from, to)}, or {@link Score#NONE}. */
  int score(Text text, int from, int to, char[] letters) {
    if (!locate(text.chars(), from, to, letters)) {
      return Score.NONE;
    }
    if (letters.length == 1) {
      single(text, letters[0]);
      return bestScore;
    }
    firstLine(text, letters[0]);
    for (int line = 1; line < letters.length; line++) {
      nextLine(text, letters[line], line);
    }
    return bestScore;
  }

  /** Sets in {@code places} the places of the best match, if there is one. */
  boolean mark(Text text, int from, int to, char[] letters, BitSet places) {
    BitSet cells = new BitSet();
    taken = cells;
    int score = score(text, from, to, letters);
    taken = null;
    if (score == Score.NONE) {
      return false;
    }
    int at = bestAt;
    for (int line = letters.length - 1; line > 0; line--) {
      while (!cells.get(cell(line, at))) {
        at--;
      }
      places.set(at--);
    }
    while (text.chars()[at] != letters[0]) {
      at--;
    }
    places.set(at);
    return true;
  }

  private int cell(int line, int at) {
    return line * (last - firsts[0] + 1) + at - firsts[0];
  }

  private boolean locate(char[] chars, int from, int to, char[] letters) {
    if (to - from < letters.length) {
      return false;
    }
    reserve(to - from, letters.length);
    int at = from;
    for (int line = 0; line < letters.length; line++) {
      while (at < to && chars[at] != letters[line]) {
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

  private void reserve(int width, int lines) {
    if (width > scores.length) {
      scores = new int[width * 2];
      runs = new int[width * 2];
    }
    if (lines > firsts.length) {
      firsts = Arrays.copyOf(firsts, lines * 2);
    }
  }

  /** One letter takes the first boundary, even if a better one follows. */
  private void single(Text text, char letter) {
    int bonus = -1;
    for (int at = firsts[0]; at <= last && bonus < Score.BOUNDARY; at++) {
      if (text.chars()[at] == letter && text.bonus()[at] > bonus) {
        bonus = text.bonus()[at];
        bestAt = at;
      }
    }
    bestScore = Score.MATCH + Score.FIRST * bonus;
  }

  private void firstLine(Text text, char letter) {
    int origin = firsts[0];
    int score = 0;
    boolean inGap = false;
    for (int at = origin; at <= last; at++) {
      boolean match = text.chars()[at] == letter;
      if (match) {
        score = Score.MATCH + Score.FIRST * text.bonus()[at];
      } else {
        score = Math.max(0, score + (inGap ? Score.GAP_MORE : Score.GAP_START));
      }
      inGap = !match;
      scores[at - origin] = score;
      runs[at - origin] = match ? 1 : 0;
    }
  }

  private void nextLine(Text text, char letter, int line) {
    int origin = firsts[0];
    int first = firsts[line];
    int cornerScore = scores[first - 1 - origin];
    int cornerRun = runs[first - 1 - origin];
    int left = 0;
    boolean inGap = false;
    bestScore = 0;
    for (int at = first; at <= last; at++) {
      int gap = left + (inGap ? Score.GAP_MORE : Score.GAP_START);
      int match = 0;
      int run = 0;
      if (text.chars()[at] == letter) {
        run = run(text.bonus(), at, cornerRun + 1);
        match = cornerScore + Score.MATCH + bonus(text.bonus(), at, run);
      }
      inGap = match < gap;
      cornerScore = scores[at - origin];
      cornerRun = runs[at - origin];
      left = Math.max(0, Math.max(match, gap));
      scores[at - origin] = left;
      runs[at - origin] = inGap ? 0 : run;
      if (left > bestScore) {
        bestScore = left;
        bestAt = at;
      }
      if (taken != null && run > 0 && !inGap) {
        taken.set(cell(line, at));
      }
    }
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
