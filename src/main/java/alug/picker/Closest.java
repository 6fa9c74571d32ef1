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

  /** How many rows of all scopes the filter finds. */
  static int inAll(PickerState state) {
    Matches matches = state.list().view().matches();
    return matches == null ? 0 : matches.size();
  }

  /** The profiles that the longest part of the filter finds, best first. */
  static List<String> to(PickerState state) {
    Ranking ranking = state.index().search().ranking();
    String text = state.query().text().strip();
    int end = text.length();
    while (end > 1) {
      end = text.offsetByCodePoints(end, -1);
      Matches matches = ranking.rank(Query.parse(text.substring(0, end)));
      if (matches.size() > 0 && matches.score(0) > 0) {
        return names(state, matches);
      }
    }
    return List.of();
  }

  private static List<String> names(PickerState state, Matches matches) {
    List<String> names = new ArrayList<>();
    for (int place = 0; place < Math.min(NAMES, matches.size()); place++) {
      names.add(state.index().row(matches.row(place)).id());
    }
    return names;
  }
}
