package alug.picker;

import java.util.ArrayList;
import java.util.List;

/** One line of a panel: pieces of text, each in its style. */
record Line(List<Piece> pieces) {
  private static final Line BLANK = new Line(List.of());

  /** A text in one style. */
  record Piece(String text, Style style) {}

  Line {
    pieces = List.copyOf(pieces);
  }

  static Line blank() {
    return BLANK;
  }

  static Line of(String text) {
    return BLANK.plus(text, Style.TEXT);
  }

  static Line of(String text, Style style) {
    return BLANK.plus(text, style);
  }

  Line plus(String text) {
    return plus(text, Style.TEXT);
  }

  Line plus(String text, Style style) {
    List<Piece> more = new ArrayList<>(pieces);
    more.add(new Piece(text, style));
    return new Line(more);
  }

  /** As many blanks as the next piece needs to start at a column of the line. */
  Line to(int column) {
    int gap = column - width();
    return gap > 0 ? plus(" ".repeat(gap)) : this;
  }

  int width() {
    int width = 0;
    for (Piece piece : pieces) {
      width += SafeText.width(SafeText.of(piece.text()));
    }
    return width;
  }

  void draw(Canvas canvas, int row, int column, int before) {
    int at = column;
    for (Piece piece : pieces) {
      at = canvas.put(row, at, before, piece.text(), piece.style());
    }
  }

  /** A label and a wrapped text beside it. */
  static List<Line> labelled(String label, int indent, String text, int width) {
    List<Line> lines = new ArrayList<>();
    for (String part : Words.wrap(text, width - indent)) {
      Line start = lines.isEmpty() ? Line.of(label, Style.MUTED) : Line.blank();
      lines.add(start.to(indent).plus(part));
    }
    return lines;
  }
}
