package alug.search;

import java.util.Arrays;

/** How rows of equal score follow each other. */
public final class Order {
  /** The place of each row, and the row at each place. */
  private final int[] places;

  private final int[] rows;

  private Order(int[] rows) {
    this.rows = rows;
    places = new int[rows.length];
    for (int place = 0; place < rows.length; place++) {
      places[rows[place]] = place;
    }
  }

  /** Shorter names first, then as in the list. */
  public static Order byLength(Searchable rows) {
    long[] keys = new long[rows.size()];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = (long) rows.nameLength(row) << Integer.SIZE | row;
    }
    return new Order(sortedLows(keys));
  }

  /**
   * Heavier rows first, then as {@link #byLength}.
   *
   * @param weights for each row a number of 0 or more, such as how often and lately it was opened
   */
  public static Order byWeight(Searchable rows, double[] weights) {
    Order byLength = byLength(rows);
    long[] keys = new long[rows.size()];
    for (int row = 0; row < keys.length; row++) {
      // The bits of floats from 0 up sort as the floats do.
      int lightness = Integer.MAX_VALUE - Float.floatToIntBits((float) Math.max(0, weights[row]));
      keys[row] = (long) lightness << Integer.SIZE | byLength.places[row];
    }
    int[] sorted = sortedLows(keys);
    for (int place = 0; place < sorted.length; place++) {
      sorted[place] = byLength.row(sorted[place]);
    }
    return new Order(sorted);
  }

  /** The lower halves of the numbers, once these are sorted. */
  private static int[] sortedLows(long[] keys) {
    Arrays.sort(keys);
    int[] lows = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      lows[i] = (int) keys[i];
    }
    return lows;
  }

  int place(int row) {
    return places[row];
  }

  int row(int place) {
    return rows[place];
  }
}
