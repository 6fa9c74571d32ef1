package alug.picker;

import alug.search.Matches;
import alug.search.Query;
import alug.search.Ranking;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of the list.
 *
 * @param consoles the rows that are live
 * @param pins the pinned rows
 */
record ViewBuilder(
    CatalogIndex index, ListSettings settings, Map<String, Instant> consoles, Set<String> pins) {
  /**
   * The lines for a filter.
   *
   * @param previous an earlier result for the same rows and the same live ones; makes it faster
   */
  View build(String filter, @Nullable Matches previous) {
    Query query = Query.parse(filter);
    if (query.isEmpty()) {
      int[] rows = inScope(index.groups().rowsTogether());
      return lines(unranked(rows), null, folded(filter));
    }
    CatalogIndex.SearchIndex search = index.search();
    Ranking ranking = search.ranking();
    Matches matches = ranking.rank(query, previous, search.order(index, pins), live(filter));
    boolean ranked = matches.size() > 0 && matches.score(0) > 0;
    int[] rows = inScope(matches.toRows());
    return lines(ranked ? rows : unranked(rows), matches, new BitSet());
  }

  /** The live rows, where the filter may ask for them. */
  private BitSet live(String filter) {
    BitSet live = new BitSet();
    boolean asked = filter.contains("is:") && !consoles.isEmpty();
    for (int row = 0; asked && row < index.size(); row++) {
      live.set(row, consoles.containsKey(index.row(row).id()));
    }
    return live;
  }

  private int[] inScope(int[] rows) {
    if (settings.scope() == Scope.ALL) {
      return rows;
    }
    int[] kept = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      if (settings.scope().has(index.row(row), consoles, settings.marks())) {
        kept[count++] = row;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private int[] unranked(int[] rows) {
    return settings.sort().sorted(rows, index, pins, consoles);
  }

  private BitSet folded(String filter) {
    BitSet folded = new BitSet();
    if (!filter.isEmpty() || settings.folded().isEmpty() || !settings.sort().hasGroups()) {
      return folded;
    }
    for (int group = 0; group < index.groups().count(); group++) {
      folded.set(group, settings.folded().contains(index.groups().group(group).name()));
    }
    return folded;
  }

  /** Puts headers before the rows; the groups stay in the order of their first row. */
  private View lines(int[] rows, @Nullable Matches matches, BitSet folded) {
    int[] sizes = index.groups().sizesAmong(rows);
    if (!settings.sort().hasGroups()) {
      return new View(rows, sizes, matches, folded);
    }
    Groups groups = index.groups();
    boolean noneFolded = folded.isEmpty();
    int[] next = new int[sizes.length];
    Arrays.fill(next, -1);
    int[] lines = new int[rows.length + sizes.length];
    int end = 0;
    for (int row : rows) {
      int group = groups.ofRow(row);
      boolean shown = noneFolded || !folded.get(group);
      if (next[group] < 0) {
        lines[end] = ~group;
        next[group] = end + 1;
        end += 1 + (shown ? sizes[group] : 0);
      }
      if (shown) {
        lines[next[group]++] = row;
      }
    }
    return new View(Arrays.copyOf(lines, end), sizes, matches, folded);
  }
}
