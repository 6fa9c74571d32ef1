package alug.picker;

/** A rectangle of the screen; rows and columns count from 0. */
record Area(int row, int column, int width, int height) {
  /** In the middle of a screen, a little above it, and never outside. */
  static Area middle(Size size, int width, int height) {
    int wide = Math.min(width, size.columns());
    int high = Math.min(height, size.rows());
    return new Area(
        Math.max(0, (size.rows() - 2 - high) / 2), (size.columns() - wide) / 2, wide, high);
  }

  /** At the lower end of a screen, above its last two lines. */
  static Area low(Size size, int width, int height) {
    Area middle = middle(size, width, height);
    return new Area(
        Math.max(0, size.rows() - 2 - middle.height()),
        middle.column(),
        middle.width(),
        middle.height());
  }

  int lastRow() {
    return row + height - 1;
  }

  int lastColumn() {
    return column + width - 1;
  }
}
