package alug.picker;

import java.util.List;

/**
 * A titled sheet of lines with the keys that work there: a framed box in front of the list or, on a
 * small screen, the whole screen without a frame.
 *
 * @param corner what stands at the right of the title; may be empty
 */
record Panel(String title, String corner, List<Line> lines, List<Hint> hints) {
  /** What a frame takes of the height. */
  static final int FRAME_ROWS = 2;

  /** Narrower screens get no frame. */
  private static final int LEAST_COLUMNS = 64;

  /** Lower screens get no frame. */
  private static final int LEAST_ROWS = 18;

  Panel {
    lines = List.copyOf(lines);
    hints = List.copyOf(hints);
  }

  static boolean isPlain(Size size) {
    return size.columns() < LEAST_COLUMNS || size.rows() < LEAST_ROWS;
  }

  /** A box of the lines' height in the middle, or the whole screen where it is small. */
  void drawMiddle(Canvas canvas, Glyphs glyphs, int width) {
    if (isPlain(canvas.size())) {
      drawPlain(canvas);
    } else {
      drawFramed(canvas, glyphs, Area.middle(canvas.size(), width, lines.size() + FRAME_ROWS));
    }
  }

  /** A box as high as the screen allows, or the whole screen where it is small. */
  void drawHigh(Canvas canvas, Glyphs glyphs, int width) {
    Size size = canvas.size();
    if (isPlain(size)) {
      drawPlain(canvas);
    } else {
      drawFramed(canvas, glyphs, new Area(1, (size.columns() - width) / 2, width, size.rows() - 2));
    }
  }

  /** Covers the screen: title, lines, keys in the last row. */
  void drawPlain(Canvas canvas) {
    Size size = canvas.size();
    for (int row = 0; row < size.rows(); row++) {
      canvas.fill(row, 0, size.columns(), Style.TEXT);
    }
    int last = size.rows() - 1;
    for (int at = 0; at < lines.size() && at + 1 < last; at++) {
      lines.get(at).draw(canvas, at + 1, 0, size.columns());
    }
    int cornerAt = size.columns() - SafeText.width(corner) - 1;
    canvas.put(0, 0, corner.isEmpty() ? size.columns() : cornerAt, title, Style.TITLE);
    canvas.put(0, Math.max(0, cornerAt), corner, Style.MUTED);
    if (last > 0) {
      Hint.draw(canvas, last, 0, size.columns(), hints);
    }
  }

  /** Draws a box with the lines inside, two cells from its sides. */
  void drawFramed(Canvas canvas, Glyphs glyphs, Area area) {
    drawFrame(canvas, glyphs, area);
    int most = area.height() - FRAME_ROWS;
    for (int at = 0; at < lines.size() && at < most; at++) {
      lines.get(at).draw(canvas, area.row() + 1 + at, area.column() + 2, area.lastColumn() - 1);
    }
  }

  private void drawFrame(Canvas canvas, Glyphs glyphs, Area area) {
    edge(canvas, area, area.row(), glyphs.topLeft(), glyphs.topRight(), glyphs);
    for (int row = area.row() + 1; row < area.lastRow(); row++) {
      canvas.fill(row, area.column(), area.width(), Style.TEXT);
      canvas.put(row, area.column(), glyphs.vertical(), Style.DIALOG);
      canvas.put(row, area.lastColumn(), glyphs.vertical(), Style.DIALOG);
    }
    edge(canvas, area, area.lastRow(), glyphs.bottomLeft(), glyphs.bottomRight(), glyphs);
    int before = area.lastColumn() - 2;
    int cornerAt = before - SafeText.width(corner) - 1;
    String shown = Words.cut(title, (corner.isEmpty() ? before : cornerAt - 2) - area.column() - 3);
    canvas.put(area.row(), area.column() + 2, before + 1, " " + shown + " ", Style.TITLE);
    if (!corner.isEmpty()) {
      canvas.put(area.row(), cornerAt - 1, " " + corner + " ", Style.MUTED);
    }
    if (!hints.isEmpty()) {
      int end = Hint.draw(canvas, area.lastRow(), area.column() + 3, before, hints, "   ");
      canvas.put(area.lastRow(), area.column() + 2, " ", Style.TEXT);
      canvas.put(area.lastRow(), end, " ", Style.TEXT);
    }
  }

  private static void edge(
      Canvas canvas, Area area, int row, String left, String right, Glyphs glyphs) {
    canvas.put(row, area.column(), left, Style.DIALOG);
    for (int column = area.column() + 1; column < area.lastColumn(); column++) {
      canvas.put(row, column, glyphs.horizontal(), Style.DIALOG);
    }
    canvas.put(row, area.lastColumn(), right, Style.DIALOG);
  }
}
