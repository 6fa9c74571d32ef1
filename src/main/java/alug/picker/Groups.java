package alug.picker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rows belong together, in the order of each group's first row. */
final class Groups {
  private final List<Catalog.Group> all;
  private final int[] ofRow;
  private final int[] sizes;

  private Groups(List<Catalog.Group> all, int[] ofRow) {
    this.all = List.copyOf(all);
    this.ofRow = ofRow;
    sizes = new int[all.size()];
    for (int group : ofRow) {
      sizes[group]++;
    }
  }

  static Groups of(Catalog catalog) {
    Map<String, Catalog.Group> known = new HashMap<>();
    for (Catalog.Group group : catalog.groups()) {
      known.put(group.name(), group);
    }
    List<Catalog.Group> all = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    int[] ofRow = new int[catalog.rows().size()];
    for (int row = 0; row < ofRow.length; row++) {
      String name = catalog.rows().get(row).group();
      Integer place = places.get(name);
      if (place == null) {
        place = all.size();
        places.put(name, place);
        Catalog.Group group = known.get(name);
        all.add(group == null ? new Catalog.Group(name, false) : group);
      }
      ofRow[row] = place;
    }
    return new Groups(all, ofRow);
  }

  int count() {
    return all.size();
  }

  Catalog.Group group(int group) {
    return all.get(group);
  }

  int ofRow(int row) {
    return ofRow[row];
  }

  /** How many rows a group has. */
  int size(int group) {
    return sizes[group];
  }

  /** All rows, those of a group together, else in the files' order. */
  int[] rowsTogether() {
    int[] next = new int[sizes.length];
    for (int group = 1; group < next.length; group++) {
      next[group] = next[group - 1] + sizes[group - 1];
    }
    int[] together = new int[ofRow.length];
    for (int row = 0; row < ofRow.length; row++) {
      together[next[ofRow[row]]++] = row;
    }
    return together;
  }

  /** For each group how many of the rows belong to it. */
  int[] sizesAmong(int[] rows) {
    int[] among = new int[sizes.length];
    for (int row : rows) {
      among[ofRow[row]]++;
    }
    return among;
  }

  @Override
  public String toString() {
    return Arrays.toString(sizes);
  }
}
