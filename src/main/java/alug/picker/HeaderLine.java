package alug.picker;

import java.util.ArrayList;
import java.util.List;

/** The first line: the filter and how many profiles there are. */
final class HeaderLine {
  private static final int FILTER_AT = 2;

  /** The filter keeps this many cells, whatever there is to say. */
  private static final int LEAST_FILTER = 12;

  private static final int SHORT_BELOW = 60;

  private HeaderLine() {}

  static void draw(Canvas canvas, PickerState state) {
    int columns = state.size().columns();
    String facts = facts(state, columns);
    int factsAt = columns - 1 - SafeText.width(facts);
    canvas.put(0, 0, state.setup().glyphs().cursor(), Style.PROMPT);
    drawFilter(canvas, state.query(), Math.max(LEAST_FILTER, factsAt - 1));
    canvas.put(0, factsAt, facts, Style.MUTED);
  }

  /** The part of the filter around the cursor that has room. */
  private static void drawFilter(Canvas canvas, QueryLine query, int before) {
    String head = SafeText.of(query.text().substring(0, query.cursor()));
    String tail = SafeText.of(query.text().substring(query.cursor()));
    int room = Math.max(1, before - FILTER_AT - 1);
    while (SafeText.width(head) > room) {
      head = head.substring(head.offsetByCodePoints(0, 1));
    }
    int at = canvas.put(0, FILTER_AT, before, head, Style.INPUT);
    canvas.put(0, at, before, tail, Style.INPUT);
    canvas.cursor(0, at);
  }

  /** As much as fits beside the filter, the first facts first. */
  private static String facts(PickerState state, int columns) {
    List<String> facts = facts(state);
    int filter =
        Math.min(columns / 3, FILTER_AT + SafeText.width(SafeText.of(state.query().text())));
    int room = columns - 2 - Math.max(LEAST_FILTER, filter);
    StringBuilder text = new StringBuilder(facts.get(0));
    for (int at = 1; at < facts.size() && columns >= SHORT_BELOW; at++) {
      if (text.length() + 3 + facts.get(at).length() <= room) {
        text.append("   ").append(facts.get(at));
      }
    }
    return text.toString();
  }

  private static List<String> facts(PickerState state) {
    boolean isShort = state.size().columns() < SHORT_BELOW;
    ListState list = state.list();
    ListSettings settings = list.settings();
    int all = state.index().size();
    boolean chosen = !state.query().isEmpty() || settings.scope() != Scope.ALL;
    List<String> facts = new ArrayList<>();
    if (chosen) {
      facts.add(list.view().rows() + "/" + all + (isShort ? "" : " match"));
    } else {
      facts.add(isShort ? Integer.toString(all) : Words.count(all, "profile"));
    }
    int live = state.outside().consoles().size();
    if (!chosen && live > 0) {
      facts.add(live + " live");
    }
    int marks = settings.marks().size();
    int hidden = marks - list.marksShown();
    if (marks > 0) {
      facts.add(marks + " marked" + (hidden > 0 ? " (" + hidden + " hidden)" : ""));
    }
    if (settings.scope() != Scope.ALL) {
      facts.add("scope: " + settings.scope().words());
    }
    if (settings.sort() != Sort.GROUP) {
      facts.add("sort: " + settings.sort().words());
    }
    return facts;
  }
}
