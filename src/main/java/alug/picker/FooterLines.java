package alug.picker;

import java.util.ArrayList;
import java.util.List;

/** The last two lines: what there is to know about the row, and the keys. */
final class FooterLines {
  private static final int WIDE = 60;
  private static final int WIDER = 100;
  private static final String SYNTAX =
      "syntax: 'exact  ^start  end$  !not  a | b    digits search the account id";

  private FooterLines() {}

  static void draw(Canvas canvas, PickerState state, Geometry geometry) {
    int row = geometry.footer();
    int before = state.size().columns() - 1;
    canvas.put(row, 0, Words.cut(about(state, before), before), Style.MUTED);
    Hint.draw(canvas, row + 1, 0, before + 1, hints(state));
  }

  private static String about(PickerState state, int width) {
    if (state.destination().isPresent()) {
      return "enter opens " + state.destination().get();
    }
    if (!state.query().isEmpty() && width >= WIDE && state.list().cursor() >= 0) {
      return SYNTAX;
    }
    return state.current().map(row -> about(row, width >= WIDE)).orElse("");
  }

  private static String about(Row row, boolean wide) {
    StringBuilder text = new StringBuilder();
    if (!wide) {
      text.append(row.account()).append(row.account().isEmpty() ? "" : " ").append(row.role());
      return text.append(" via ").append(row.group()).toString();
    }
    text.append(row.roleArn().isEmpty() ? row.id() : row.roleArn());
    text.append("   via ").append(row.group());
    row.entry().region().ifPresent(region -> text.append("   ").append(region));
    return text.append("   line ").append(row.entry().profile().place().line()).toString();
  }

  private static List<Hint> hints(PickerState state) {
    boolean wide = state.size().columns() > WIDE;
    boolean filter = !state.query().isEmpty() || state.destination().isPresent();
    if (state.list().cursor() < 0) {
      return withoutRow(state, filter);
    }
    List<Hint> hints = new ArrayList<>();
    hints.add(hint(state, Action.OPEN, enter(state, wide)));
    if (!filter || wide) {
      hints.add(hint(state, Action.MARK_DOWN, "mark"));
    }
    if (filter && wide) {
      hints.add(hint(state, Action.MARK_ALL, "mark all " + state.list().view().rows()));
      hints.add(hint(state, Action.KEYS, "help"));
    } else if (filter) {
      hints.add(hint(state, Action.SCOPE, state.list().settings().scope().next().words()));
    } else {
      hints.add(new Hint("?", "help"));
    }
    if (!filter && wide) {
      hints.add(hint(state, Action.COPY, "copy link"));
      hints.add(hint(state, Action.DETAILS, "details"));
    }
    if (!filter && state.size().columns() >= WIDER) {
      hints.add(hint(state, Action.SCOPE, "scope"));
      hints.add(hint(state, Action.LOG_IN, "log in"));
      hints.add(hint(state, Action.SORT, "sort"));
    }
    String clears = wide ? "clear filter" : "clear";
    hints.add(hint(state, Action.BACK, filter ? clears : "quit"));
    return hints;
  }

  private static List<Hint> withoutRow(PickerState state, boolean filter) {
    String scope = "scope " + state.list().settings().scope().next().words();
    return List.of(
        hint(state, Action.BACK, filter ? "clear filter" : "quit"),
        hint(state, Action.SCOPE, scope),
        filter ? hint(state, Action.KEYS, "help") : new Hint("?", "help"));
  }

  private static String enter(PickerState state, boolean wide) {
    int marks = state.list().settings().marks().size();
    if (marks == 0) {
      return state.current().isPresent() ? "open" : "unfold";
    }
    return "open " + marks + (wide ? " marked" : "");
  }

  private static Hint hint(PickerState state, Action action, String label) {
    return new Hint(state.keys().hint(action), label);
  }
}
