package alug.picker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A picture of the whole screen: a character and a style for every cell, and where the cursor is.
 * Made on a {@link Canvas}. Rows and columns count from 0.
 */
public final class Frame {
  /** What the second cell of a wide character holds. */
  public static final int CONTINUED = 0;

  private static final int HIDDEN = -1;

  private final Size size;
  private final int[] cells;
  private final Style[] styles;
  private final int cursorRow;
  private final int cursorColumn;

  Frame(Size size, int[] cells, Style[] styles, int cursorRow, int cursorColumn) {
    this.size = size;
    this.cells = cells;
    this.styles = styles;
    this.cursorRow = cursorRow;
    this.cursorColumn = cursorColumn;
  }

  public Size size() {
    return size;
  }

  /** The code point shown in a cell; {@link #CONTINUED} in the second one of a wide character. */
  public int codePoint(int row, int column) {
    return cells[index(row, column)];
  }

  public Style style(int row, int column) {
    return styles[index(row, column)];
  }

  public boolean hasCursor() {
    return cursorRow != HIDDEN;
  }

  /** The cursor's row; only where {@link #hasCursor}. */
  public int cursorRow() {
    return cursorRow;
  }

  /** The cursor's column; only where {@link #hasCursor}. */
  public int cursorColumn() {
    return cursorColumn;
  }

  /** Whether the cursor is where it is in another frame, or in neither. */
  public boolean sameCursor(Frame other) {
    return cursorRow == other.cursorRow && cursorColumn == other.cursorColumn;
  }

  /** Whether a cell looks the same in a frame of the same size. */
  public boolean sameCell(Frame other, int row, int column) {
    int at = index(row, column);
    return cells[at] == other.cells[at] && styles[at] == other.styles[at];
  }

  /** Whether a row looks the same in a frame of the same size. */
  public boolean sameRow(Frame other, int row) {
    int from = index(row, 0);
    int to = from + size.columns();
    return Arrays.equals(cells, from, to, other.cells, from, to)
        && Arrays.equals(styles, from, to, other.styles, from, to);
  }

  /** The rows as text, one line each, for golden screens. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(size.rows());
    for (int row = 0; row < size.rows(); row++) {
      lines.add(line(row));
    }
    return lines;
  }

  /** The styles as {@link Style#letter letters}, one a cell, for golden screens. */
  public List<String> styleLines() {
    List<String> lines = new ArrayList<>(size.rows());
    for (int row = 0; row < size.rows(); row++) {
      StringBuilder line = new StringBuilder(size.columns());
      for (int column = 0; column < size.columns(); column++) {
        line.append(style(row, column).letter());
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String line(int row) {
    StringBuilder line = new StringBuilder(size.columns());
    for (int column = 0; column < size.columns(); column++) {
      int codePoint = codePoint(row, column);
      if (codePoint != CONTINUED) {
        line.appendCodePoint(codePoint);
      }
    }
    return line.toString();
  }

  private int index(int row, int column) {
    if (column < 0 || column >= size.columns()) {
      throw new IndexOutOfBoundsException(column);
    }
    return row * size.columns() + column;
  }

  @Override
  public String toString() {
    return "Frame[" + size + "]";
  }
}
