package alug.picker;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** How the rows follow each other while nothing ranks them. */
enum Sort {
  /** As in the files, by group. */
  GROUP("group"),
  /** By group; pinned ones first, then those in use. */
  RECENT("recent"),
  /** By name, without groups. */
  NAME("name"),
  /** The console that ends next first, without groups. */
  LEFT("time left");

  private final String words;

  Sort(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean hasGroups() {
    return this == GROUP || this == RECENT;
  }

  Sort next() {
    return switch (this) {
      case GROUP -> RECENT;
      case RECENT -> NAME;
      case NAME -> LEFT;
      case LEFT -> GROUP;
    };
  }

  /** Puts rows that are in the list's order into this one. */
  int[] sorted(int[] rows, CatalogIndex index, Set<String> pins, Map<String, Instant> consoles) {
    return switch (this) {
      case GROUP -> rows;
      case RECENT -> sorted(rows, byUse(index, pins));
      case NAME ->
          sorted(
              rows,
              (one, other) ->
                  String.CASE_INSENSITIVE_ORDER.compare(
                      index.row(one).id(), index.row(other).id()));
      case LEFT ->
          sorted(
              rows,
              (one, other) -> until(index, consoles, one).compareTo(until(index, consoles, other)));
    };
  }

  private static Comparator<Integer> byUse(CatalogIndex index, Set<String> pins) {
    return (one, other) -> {
      int byGroup = Integer.compare(index.groups().ofRow(one), index.groups().ofRow(other));
      boolean pinned = pins.contains(index.row(one).id());
      if (byGroup != 0 || pinned != pins.contains(index.row(other).id())) {
        return byGroup != 0 ? byGroup : pinned ? -1 : 1;
      }
      return Double.compare(index.row(other).frecency(), index.row(one).frecency());
    };
  }

  private static Instant until(CatalogIndex index, Map<String, Instant> consoles, int row) {
    return consoles.getOrDefault(index.row(row).id(), Instant.MAX);
  }

  private static int[] sorted(int[] rows, Comparator<Integer> order) {
    Integer[] boxed = new Integer[rows.length];
    for (int at = 0; at < rows.length; at++) {
      boxed[at] = rows[at];
    }
    Arrays.sort(boxed, order);
    int[] sorted = new int[rows.length];
    for (int at = 0; at < rows.length; at++) {
      sorted[at] = boxed[at];
    }
    return sorted;
  }
}
