package alug.search;

import java.util.BitSet;

/** The places in a row's texts that a query found, to be highlighted. */
public final class Found {
  private final Searchable rows;
  private final int row;

  /** Counted from the row's first text on: the places in the text of all rows are large numbers. */
  private final BitSet places = new BitSet();

  Found(Searchable rows, int row) {
    this.rows = rows;
    this.row = row;
  }

  /** Takes a place in the text of all rows. */
  void add(int place) {
    places.set(place - rows.start(row));
  }

  /** Whether anything was found in a field. */
  public boolean isIn(Field field) {
    int next = places.nextSetBit(offset(field));
    return next >= 0 && next < offset(field) + rows.end(row, field) - rows.start(row, field);
  }

  /** Whether the character at this place of a field's text was found. */
  public boolean has(Field field, int at) {
    return places.get(offset(field) + at);
  }

  private int offset(Field field) {
    return rows.start(row, field) - rows.start(row);
  }

  /** The places, counted from the start of the name. */
  @Override
  public String toString() {
    return places.toString();
  }
}
