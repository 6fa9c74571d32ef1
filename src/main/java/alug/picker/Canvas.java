package alug.picker;

import java.util.Arrays;

/**
 * What a {@link Frame} is drawn on. Everything outside is clipped, every text is made {@link
 * SafeText safe}, and half a wide character shows as a blank.
 */
public final class Canvas {
  private final Size size;
  private final int[] cells;
  private final Style[] styles;
  private boolean hasWide;
  private int cursorRow = -1;
  private int cursorColumn = -1;

  /** Blank, in {@link Style#TEXT}, without a cursor. */
  public Canvas(Size size) {
    this.size = size;
    this.cells = new int[size.columns() * size.rows()];
    this.styles = new Style[cells.length];
    Arrays.fill(cells, ' ');
    Arrays.fill(styles, Style.TEXT);
  }

  public Size size() {
    return size;
  }

  /** Writes a text; returns the column behind it, even where that is outside. */
  public int put(int row, int column, String text, Style style) {
    return put(row, column, Integer.MAX_VALUE, text, style);
  }

  /** Writes what fits of a text before a column; returns the column behind it. */
  public int put(int row, int column, int before, String text, Style style) {
    if (!hasWide && SafeText.isPlain(text)) {
      return putPlain(row, column, before, text, style);
    }
    String safe = SafeText.of(text);
    int at = column;
    for (int next = 0; next < safe.length(); ) {
      int codePoint = safe.codePointAt(next);
      next += Character.charCount(codePoint);
      int width = SafeText.width(codePoint);
      if (at > before - width) {
        return at;
      }
      set(row, at, codePoint, width, style);
      at += width;
    }
    return at;
  }

  /** A text of ASCII, as nearly all are: a cell each, and no wide character to take apart. */
  private int putPlain(int row, int column, int before, String text, Style style) {
    int end = (int) Math.min(before, (long) column + text.length());
    if (row >= 0 && row < size.rows()) {
      int first = row * size.columns();
      int shown = Math.min(end, size.columns());
      for (int at = Math.max(0, column); at < shown; at++) {
        cells[first + at] = text.charAt(at - column);
        styles[first + at] = style;
      }
    }
    return Math.max(column, end);
  }

  /** Makes cells blank, in a style. */
  public void fill(int row, int column, int width, Style style) {
    for (int at = Math.max(0, column); at < end(column, width); at++) {
      set(row, at, ' ', 1, style);
    }
  }

  /** Gives cells another style and leaves their text. */
  public void restyle(int row, int column, int width, Style style) {
    if (row < 0 || row >= size.rows()) {
      return;
    }
    int from = row * size.columns();
    for (int at = Math.max(0, column); at < end(column, width); at++) {
      styles[from + at] = style;
    }
  }

  /** Shows the cursor; outside it stays hidden. */
  public void cursor(int row, int column) {
    boolean inside = row >= 0 && row < size.rows() && column >= 0 && column < size.columns();
    cursorRow = inside ? row : -1;
    cursorColumn = inside ? column : -1;
  }

  /** The picture as it is now. */
  public Frame toFrame() {
    return new Frame(size, cells.clone(), styles.clone(), cursorRow, cursorColumn);
  }

  private int end(int column, int width) {
    return (int) Math.min(size.columns(), (long) column + width);
  }

  private void set(int row, int column, int codePoint, int width, Style style) {
    hasWide |= width == 2;
    if (width == 1 || (column >= 0 && column < size.columns() - 1)) {
      setCell(row, column, codePoint, style);
      if (width == 2) {
        setCell(row, column + 1, Frame.CONTINUED, style);
      }
      return;
    }
    setCell(row, column, ' ', style);
    setCell(row, column + 1, ' ', style);
  }

  private void setCell(int row, int column, int codePoint, Style style) {
    if (row < 0 || row >= size.rows() || column < 0 || column >= size.columns()) {
      return;
    }
    int at = row * size.columns() + column;
    if (cells[at] == Frame.CONTINUED && codePoint != Frame.CONTINUED) {
      cells[at - 1] = ' ';
    }
    if (column + 1 < size.columns() && cells[at + 1] == Frame.CONTINUED) {
      cells[at + 1] = ' ';
    }
    cells[at] = codePoint;
    styles[at] = style;
  }
}
