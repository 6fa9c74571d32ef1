package alug.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that may have been meant by one that is not there. */
public final class NearestNames {
  private static final int MOST = 3;

  private record Near(String name, int distance) {}

  private NearestNames() {}

  /** At most three of the names, the likeliest first; upper and lower case are alike. */
  public static List<String> to(String unknown, Collection<String> names) {
    String meant = unknown.toLowerCase(Locale.ROOT);
    // a third of the letters may be wrong: enough for a typo, too little for another word
    int limit = Math.max(1, meant.length() / 3);
    List<Near> near = new ArrayList<>();
    for (String name : names) {
      int distance = distance(meant, name.toLowerCase(Locale.ROOT), limit);
      if (distance <= limit) {
        near.add(new Near(name, distance));
      }
    }
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    List<String> nearest = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, near.size()); i++) {
      nearest.add(near.get(i).name());
    }
    return nearest;
  }

  /** Edits between two texts; a part of the other counts as one that is just near enough. */
  private static int distance(String meant, String name, int limit) {
    boolean isPart =
        Math.min(meant.length(), name.length()) > 1
            && (name.contains(meant) || meant.contains(name));
    int edits = edits(meant, name, limit);
    return isPart ? Math.min(edits, limit) : edits;
  }

  /**
   * How many letters were left out, added, changed or swapped with their neighbour (the optimal
   * string alignment distance); above the limit any number above it.
   */
  private static int edits(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
        if (areSwapped(one, i, other, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[other.length()];
  }

  private static boolean areSwapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
