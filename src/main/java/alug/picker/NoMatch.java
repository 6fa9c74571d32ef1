package alug.picker;

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

  private static List<Line> lines(PickerState state, int width) {
    ListSettings settings = state.list().settings();
    List<Line> lines = new ArrayList<>();
    boolean filter = !state.query().isEmpty();
    String what = filter ? "Nothing matches  " + state.query().text() : "Nothing here";
    lines.add(Line.of(Words.cut(what, width), Style.TITLE));
    lines.add(Line.blank());
    List<String> closest = filter ? Closest.to(state) : List.of();
    if (!closest.isEmpty()) {
      String names = Words.list(closest, width - LABEL);
      lines.add(Line.of("closest", Style.MUTED).to(LABEL).plus(names));
    }
    if (settings.scope() != Scope.ALL) {
      String key = state.keys().hint(Action.SCOPE);
      int hidden = Closest.inAll(state);
      String more = filter ? ": " + hidden + " more in all profiles" : "";
      String text = "scope is \"" + settings.scope().words() + "\"" + more + " (" + key + ")";
      lines.add(Line.of("hidden", Style.MUTED).to(LABEL).plus(text));
    }
    if (filter) {
      lines.add(Line.blank());
      lines.add(Line.of(state.keys().hint(Action.BACK) + " clears the filter"));
    }
    return lines;
  }
}
