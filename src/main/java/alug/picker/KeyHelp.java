package alug.picker;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the key menu.
 *
 * @param keys as hints write them, separated by blanks; may be empty
 * @param action what choosing the line does; empty where it only explains
 */
record KeyHelp(Action.Section section, String keys, String help, Optional<Action> action) {
  private static final int MOST_KEYS = 3;

  /** The whole menu. */
  static List<KeyHelp> all(Map<Action, List<String>> keys) {
    List<KeyHelp> lines = new ArrayList<>();
    Set<Action> told = EnumSet.noneOf(Action.class);
    for (Action.Section section : Action.Section.values()) {
      if (section == Action.Section.MOVE) {
        addMoves(lines, keys, told);
      }
      if (section == Action.Section.OPEN) {
        lines.add(of(Action.OPEN.help(), keys, Action.OPEN));
        lines.add(of("mark and move down, up", keys, Action.MARK_DOWN, Action.MARK_UP));
        told.addAll(EnumSet.of(Action.OPEN, Action.MARK_DOWN, Action.MARK_UP));
      }
      if (section == Action.Section.FILTER) {
        addSyntax(lines, keys, told);
      }
      for (Action action : Action.values()) {
        if (action.section() == section && told.add(action)) {
          lines.add(of(action.help(), keys, action));
        }
      }
    }
    return lines;
  }

  private static void addMoves(
      List<KeyHelp> lines, Map<Action, List<String>> keys, Set<Action> told) {
    lines.add(of("one row", keys, Action.UP, Action.DOWN));
    lines.add(
        of("page, first, last", keys, Action.PAGE_UP, Action.PAGE_DOWN, Action.FIRST, Action.LAST));
    lines.add(of("previous, next group", keys, Action.GROUP_UP, Action.GROUP_DOWN));
    lines.add(of("fold, unfold the group (empty filter)", keys, Action.LEFT, Action.RIGHT));
    told.addAll(EnumSet.range(Action.UP, Action.RIGHT));
  }

  private static void addSyntax(
      List<KeyHelp> lines, Map<Action, List<String>> keys, Set<Action> told) {
    lines.add(explained("any text", "fuzzy: letters in order, best match first"));
    lines.add(explained("'abc  ^abc  abc$  !abc", "exact, start, end, not"));
    lines.add(explained("a b    a | b", "both, either"));
    lines.add(explained("1234", "part of the account id, exact"));
    lines.add(explained("role: src: acct: is:live", "in one field only"));
    KeyHelp edit =
        of(
            "edit the filter",
            keys,
            Action.DELETE_LINE,
            Action.DELETE_WORD,
            Action.LINE_START,
            Action.LINE_END,
            Action.WORD_LEFT,
            Action.WORD_RIGHT);
    lines.add(explained(edit.keys, edit.help));
    told.addAll(EnumSet.range(Action.LINE_START, Action.DELETE_RIGHT));
  }

  private static KeyHelp explained(String keys, String help) {
    return new KeyHelp(Action.Section.FILTER, keys, help, Optional.empty());
  }

  /** The first keys of all these actions, then their second ones, as many as fit. */
  private static KeyHelp of(String help, Map<Action, List<String>> keys, Action... actions) {
    StringBuilder text = new StringBuilder();
    for (int rank = 0; rank < MOST_KEYS; rank++) {
      String more = ranked(rank, keys, actions);
      boolean fits = rank == 0 || text.length() + 2 + more.length() < KeyMenu.KEYS;
      text.append(text.length() > 0 && fits && !more.isEmpty() ? "  " : "")
          .append(fits ? more : "");
    }
    return new KeyHelp(actions[0].section(), text.toString(), help, Optional.of(actions[0]));
  }

  private static String ranked(int rank, Map<Action, List<String>> keys, Action... actions) {
    StringBuilder text = new StringBuilder();
    for (Action action : actions) {
      List<String> all = keys.getOrDefault(action, List.of());
      if (rank < all.size()) {
        text.append(text.length() == 0 ? "" : " ").append(all.get(rank));
      }
    }
    return text.toString();
  }

  /** Whether a narrow screen has no room for it. */
  boolean isWide() {
    return action.isEmpty() && keys.length() >= KeyMenu.NARROW_KEYS;
  }

  /** The first of the keys, for a narrow screen. */
  String firstKey() {
    int blank = keys.indexOf(' ');
    return blank < 0 || action.isEmpty() ? keys : keys.substring(0, blank);
  }

  /** Whether all words of a search are in it. */
  boolean matches(String search) {
    String text = (keys + " " + help).toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < search.length()) {
      int blank = search.indexOf(' ', at);
      int end = blank < 0 ? search.length() : blank;
      if (!text.contains(search.substring(at, end))) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }
}
