package alug.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of texts, each column as wide as its widest cell. */
final class Table {
  private static final int GAP = 2;

  private final List<String[]> rows = new ArrayList<>();
  private final int[] widths;

  Table(String... head) {
    widths = new int[head.length];
    row(head);
  }

  void row(String... cells) {
    String[] clean = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      clean[i] = Texts.harmless(cells[i]);
      widths[i] = Math.max(widths[i], clean[i].length());
    }
    rows.add(clean);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String[] cells : rows) {
      for (int i = 0; i < cells.length; i++) {
        boolean last = i == cells.length - 1;
        text.append(cells[i]);
        text.append(last ? "\n" : " ".repeat(widths[i] - cells[i].length() + GAP));
      }
    }
    return text.toString();
  }
}
