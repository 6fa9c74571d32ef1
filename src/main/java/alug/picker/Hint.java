package alug.picker;

import java.util.ArrayList;
import java.util.List;

/** A key and what it does there: {@code esc quit}. */
record Hint(String key, String label) {
  private static final int WIDE = 60;

  /** Hints from keys and labels in turn. */
  static List<Hint> of(String... words) {
    List<Hint> hints = new ArrayList<>(words.length / 2);
    for (int at = 0; at + 1 < words.length; at += 2) {
      hints.add(new Hint(words[at], words[at + 1]));
    }
    return hints;
  }

  /** Draws those that fit, the first ones first; returns the column behind them. */
  static int draw(Canvas canvas, int row, int column, int before, List<Hint> hints) {
    return draw(canvas, row, column, before, hints, before - column < WIDE ? "  " : "   ");
  }

  /** The same with a gap between them. */
  static int draw(Canvas canvas, int row, int column, int before, List<Hint> hints, String gap) {
    int end = column;
    for (Hint hint : hints) {
      int start = end == column ? column : end + gap.length();
      if (start + hint.width() <= before) {
        canvas.put(row, end, start, gap, Style.TEXT);
        int label = canvas.put(row, start, before, hint.key, Style.KEY);
        end = canvas.put(row, label, before, " " + hint.label, Style.TEXT);
      }
    }
    return end;
  }

  private int width() {
    return SafeText.width(SafeText.of(key)) + 1 + SafeText.width(SafeText.of(label));
  }
}
