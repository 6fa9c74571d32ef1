package alug.picker;

import alug.search.Matches;
import alug.search.Query;
import alug.search.Ranking;
import java.util.ArrayList;
import java.util.List;

/** What a filter that finds nothing may have meant. */
final class Closest {
  private static final int NAMES = 2;

  private Closest() {}

  /** The profiles that the beginning of the filter finds, best first. */
  static List<String> to(String filter, CatalogIndex index) {
    String text = filter.strip();
    while (text.length() > 1) {
      // Few steps, since each one searches all rows.
      int end = text.length() * 2 / 3;
      boolean splits = Character.isLowSurrogate(text.charAt(end));
      text = text.substring(0, splits ? end - 1 : end);
      Ranking ranking = index.search().ranking();
      Matches matches = ranking.rank(Query.parse(text));
      if (matches.size() > 0 && matches.score(0) > 0) {
        return names(index, matches);
      }
    }
    return List.of();
  }

  private static List<String> names(CatalogIndex index, Matches matches) {
    List<String> names = new ArrayList<>();
    for (int place = 0; place < Math.min(NAMES, matches.size()); place++) {
      names.add(index.row(matches.row(place)).id());
    }
    return names;
  }
}
