package alug.picker;

import org.jspecify.annotations.Nullable;

/** How many cells a screen has. */
public record Size(int columns, int rows) {
  /** More than this in a direction is no real terminal. */
  public static final int MOST = 2_000;

  public Size {
    if (columns < 1 || columns > MOST || rows < 1 || rows > MOST) {
      throw new IllegalArgumentException("size " + columns + "x" + rows);
    }
  }

  /** The nearest size that can be drawn on. */
  public static Size of(int columns, int rows) {
    return new Size(
        Math.max(1, Math.min(MOST, columns)), //
        Math.max(1, Math.min(MOST, rows)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Size that && columns == that.columns && rows == that.rows;
  }

  @Override
  public int hashCode() {
    return columns * MOST + rows;
  }

  @Override
  public String toString() {
    return columns + "x" + rows;
  }
}
