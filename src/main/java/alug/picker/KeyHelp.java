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
  /** The whole menu. */
  static List<KeyHelp> all(Map<Action, List<String>> keys) {
    List<KeyHelp> lines = new ArrayList<>();
    Set<Action> told = EnumSet.noneOf(Action.class);
    for (Action.Section section : Action.Section.values()) {
      if (section == Action.Section.MOVE) {
        addMoves(lines, keys, told);
      }
      if (section == Action.Section.FILTER) {
        addSyntax(lines);
      }
      for (Action action : Action.values()) {
        if (action.section() == section && told.add(action)) {
          lines.add(of(action, action.help(), keys, action));
        }
      }
    }
    return lines;
  }

  private static void addMoves(
      List<KeyHelp> lines, Map<Action, List<String>> keys, Set<Action> told) {
    lines.add(of(Action.DOWN, "one row", keys, Action.UP, Action.DOWN));
    lines.add(
        of(
            Action.PAGE_DOWN,
            "page, first, last",
            keys,
            Action.PAGE_UP,
            Action.PAGE_DOWN,
            Action.FIRST,
            Action.LAST));
    lines.add(
        of(Action.GROUP_DOWN, "previous, next group", keys, Action.GROUP_UP, Action.GROUP_DOWN));
    lines.add(
        of(Action.LEFT, "fold, unfold the group (empty filter)", keys, Action.LEFT, Action.RIGHT));
    told.addAll(EnumSet.range(Action.UP, Action.RIGHT));
  }

  private static void addSyntax(List<KeyHelp> lines) {
    lines.add(explained("any text", "fuzzy: letters in order, best match first"));
    lines.add(explained("'abc  ^abc  abc$  !abc", "exact, start, end, not"));
    lines.add(explained("a b    a | b", "both, either"));
    lines.add(explained("1234", "part of the account id, exact"));
    lines.add(explained("role: src: acct: is:live", "in one field only"));
  }

  private static KeyHelp explained(String keys, String help) {
    return new KeyHelp(Action.Section.FILTER, keys, help, Optional.empty());
  }

  /** The first keys of all these actions, then their second ones, and so on. */
  private static KeyHelp of(
      Action chosen, String help, Map<Action, List<String>> keys, Action... actions) {
    StringBuilder text = new StringBuilder();
    for (int rank = 0; rank < 3; rank++) {
      for (Action action : actions) {
        List<String> all = keys.getOrDefault(action, List.of());
        if (rank < all.size()) {
          text.append(text.length() == 0 ? "" : " ").append(all.get(rank));
        }
      }
    }
    return new KeyHelp(chosen.section(), text.toString(), help, Optional.of(chosen));
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
