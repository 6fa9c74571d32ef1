package alug.picker;

import alug.search.Found;
import alug.search.Matches;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of the list: headers and rows, as they follow each other. */
final class View {
  static final View EMPTY = new View(new int[0], new int[0], null, new BitSet());

  /** A row as it is, a header as the complement of its group. */
  private final int[] lines;

  private final int[] sizes;
  private final @Nullable Matches matches;
  private final BitSet folded;
  private final int rows;
  private List<String> closest = List.of();

  /**
   * @param sizes for each group how many of its rows are found, folded ones included
   * @param matches what the filter found; null without one
   * @param folded the groups whose rows are hidden
   */
  View(int[] lines, int[] sizes, @Nullable Matches matches, BitSet folded) {
    this.lines = lines;
    this.sizes = sizes;
    this.matches = matches;
    this.folded = folded;
    int sum = 0;
    for (int size : sizes) {
      sum += size;
    }
    rows = sum;
  }

  int size() {
    return lines.length;
  }

  /** How many rows are found, folded ones included. */
  int rows() {
    return rows;
  }

  int rowsOf(int group) {
    return sizes[group];
  }

  boolean isHeader(int line) {
    return lines[line] < 0;
  }

  /** The row of a line that is no header. */
  int row(int line) {
    return lines[line];
  }

  /** The group of a header. */
  int header(int line) {
    return ~lines[line];
  }

  boolean isFolded(int group) {
    return folded.get(group);
  }

  /** Whether the cursor may be on a line: on rows and on the headers of folded groups. */
  boolean takesCursor(int line) {
    return !isHeader(line) || isFolded(header(line));
  }

  /** The same with the profiles that may have been meant. */
  View suggesting(List<String> profiles) {
    View view = new View(lines, sizes, matches, folded);
    view.closest = List.copyOf(profiles);
    return view;
  }

  /** What may have been meant where nothing is found. */
  List<String> closest() {
    return closest;
  }

  @Nullable Matches matches() {
    return matches;
  }

  /** What the filter found in a row; null without a filter. */
  @Nullable Found found(CatalogIndex index, int row) {
    return matches == null ? null : index.search().ranking().found(matches, row);
  }

  /** The line of a row, or -1. */
  int lineOfRow(int row) {
    for (int line = 0; line < lines.length; line++) {
      if (lines[line] == row) {
        return line;
      }
    }
    return -1;
  }

  /** The line of a group's header, or -1. */
  int lineOfHeader(int group) {
    return lineOfRow(~group);
  }

  /** The nearest line in a direction that takes the cursor, from one on; or -1. */
  int cursorFrom(int line, int direction) {
    for (int at = line; at >= 0 && at < lines.length; at += direction) {
      if (takesCursor(at)) {
        return at;
      }
    }
    return -1;
  }
}
