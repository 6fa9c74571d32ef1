package alug.picker;

import alug.search.Matches;
import java.util.ArrayList;
import java.util.List;

/** What is shown where the filter or the scope leaves no row. */
final class NoMatch {
  private static final int INDENT = 4;
  private static final int LABEL = 10;
  private static final int WIDE = 60;

  private NoMatch() {}

  static void draw(Canvas canvas, PickerState state, Geometry geometry) {
    int indent = state.size().columns() < WIDE ? 0 : INDENT;
    int width = geometry.listWidth() - indent - 1;
    List<Line> lines = lines(state, width);
    int row =
        geometry.listTop() + (geometry.listHeight() > lines.size() + 2 ? 3 - indent / 4 - 1 : 0);
    for (Line line : lines) {
      if (row < geometry.footer()) {
        line.draw(canvas, row++, indent, indent + width);
      }
    }
  }

  /** How many rows of all scopes the filter finds. */
  private static int found(PickerState state) {
    Matches matches = state.list().view().matches();
    return matches == null ? 0 : matches.size();
  }

  private static void hidden(PickerState state, boolean filter, int width, List<Line> lines) {
    int found = found(state);
    String more = filter ? ": " + found + " more in all profiles" : "";
    String key = state.keys().hint(Action.SCOPE);
    String scope = state.list().settings().scope().words();
    String text = "scope is \"" + scope + "\"" + more + " (" + key + ")";
    if (!filter || found > 0) {
      lines.addAll(Line.labelled("hidden", LABEL, text, width));
    }
  }

  private static List<Line> lines(PickerState state, int width) {
    ListSettings settings = state.list().settings();
    List<Line> lines = new ArrayList<>();
    boolean filter = !state.query().isEmpty();
    String what = filter ? "Nothing matches  " + state.query().text() : "Nothing here";
    lines.add(Line.of(Words.cut(what, width), Style.TITLE));
    lines.add(Line.blank());
    List<String> closest = state.list().view().closest();
    if (!closest.isEmpty()) {
      String names = Words.list(closest, width - LABEL);
      lines.add(Line.of("closest", Style.MUTED).to(LABEL).plus(names));
    }
    if (settings.scope() != Scope.ALL) {
      hidden(state, filter, width, lines);
    }
    if (filter) {
      lines.add(Line.blank());
      lines.add(Line.of(state.keys().hint(Action.BACK) + " clears the filter"));
    }
    return lines;
  }
}
