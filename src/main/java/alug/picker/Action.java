package alug.picker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something the person can do in the list, with the keys it has by default. */
enum Action {
  UP(Section.MOVE, "row up", "up", "ctrl-p", "ctrl-k"),
  DOWN(Section.MOVE, "row down", "down", "ctrl-n", "ctrl-j"),
  PAGE_UP(Section.MOVE, "page up", "pgup"),
  PAGE_DOWN(Section.MOVE, "page down", "pgdn"),
  FIRST(Section.MOVE, "first row", "home"),
  LAST(Section.MOVE, "last row", "end"),
  GROUP_UP(Section.MOVE, "previous group", "alt-up", "ctrl-up"),
  GROUP_DOWN(Section.MOVE, "next group", "alt-down", "ctrl-down"),
  LEFT(Section.MOVE, "fold the group (empty filter)", "left"),
  RIGHT(Section.MOVE, "unfold the group (empty filter)", "right"),
  LINE_START(Section.FILTER, "start of the filter", "ctrl-a"),
  LINE_END(Section.FILTER, "end of the filter", "ctrl-e"),
  CHAR_LEFT(Section.FILTER, "one character left", "ctrl-b"),
  CHAR_RIGHT(Section.FILTER, "one character right", "ctrl-f"),
  WORD_LEFT(Section.FILTER, "one word left", "alt-b"),
  WORD_RIGHT(Section.FILTER, "one word right", "alt-f"),
  DELETE_WORD(Section.FILTER, "delete back to a blank", "ctrl-w"),
  DELETE_WORD_LEFT(Section.FILTER, "delete the word before", "alt-backspace"),
  DELETE_WORD_RIGHT(Section.FILTER, "delete the word behind", "alt-d"),
  DELETE_LINE(Section.FILTER, "delete all before the cursor", "ctrl-u"),
  DELETE_LEFT(Section.FILTER, "delete the character before", "backspace", "ctrl-h"),
  DELETE_RIGHT(Section.FILTER, "delete the character behind", "del", "ctrl-d"),
  SCOPE(Section.FILTER, "scope: all, live, recent, marked", "ctrl-r"),
  SORT(Section.FILTER, "sort: group, recent, name, time left", "ctrl-s"),
  OPEN(Section.OPEN, "open marked ones, or this one", "enter"),
  MARK_DOWN(Section.OPEN, "mark and move down", "tab"),
  MARK_UP(Section.OPEN, "mark and move up", "shift-tab"),
  MARK(Section.OPEN, "mark and stay", "ctrl-space"),
  MARK_ALL(Section.OPEN, "mark all shown", "alt-a"),
  UNMARK_ALL(Section.OPEN, "unmark everything", "alt-x"),
  OPEN_WITH(Section.OPEN, "open with: page, region, duration, browser", "alt-enter"),
  COPY(Section.OPEN, "copy links, do not open", "ctrl-y"),
  PRINT(Section.OPEN, "print the last links"),
  DETAILS(Section.OPEN, "details on, off", "ctrl-o", "f2"),
  PANE_UP(Section.OPEN, "scroll the details up", "shift-up"),
  PANE_DOWN(Section.OPEN, "scroll the details down", "shift-down"),
  SWITCH_PLAN(Section.OPEN, "long or shared (^e on an empty filter)"),
  PIN(Section.OPEN, "pin, unpin", "alt-p"),
  LOG_IN(Section.SESSIONS, "log in to the source, or renew (MFA)", "ctrl-t"),
  FORGET(Section.SESSIONS, "forget the source's session", "ctrl-x"),
  UNDO(Section.SESSIONS, "undo", "ctrl-_"),
  BATCH(Section.SESSIONS, "the batch's progress or results"),
  KEYS(Section.REST, "all keys", "f1", "ctrl-/"),
  RELOAD(Section.REST, "read the configuration again", "f5"),
  REDRAW(Section.REST, "draw the screen again", "ctrl-l"),
  SUSPEND(Section.REST, "suspend", "ctrl-z"),
  BACK(Section.REST, "close, clear the filter, quit", "esc"),
  QUIT(Section.REST, "quit now", "ctrl-c", "ctrl-g", "ctrl-q");

  /** The part of the key menu it stands in. */
  enum Section {
    MOVE,
    FILTER,
    OPEN,
    SESSIONS,
    REST
  }

  private final Section section;
  private final String help;
  private final String keys;

  Action(Section section, String help, String... keys) {
    this.section = section;
    this.help = help;
    this.keys = String.join(" ", keys);
  }

  /** The action that the settings call {@code key.NAME}: {@code open-with} is OPEN_WITH. */
  static Optional<Action> named(String name) {
    String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
    for (Action action : values()) {
      if (action.name().equals(constant)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  Section section() {
    return section;
  }

  String help() {
    return help;
  }

  /** As {@link PickerEvent.Key#parse} reads them. */
  List<String> defaultKeys() {
    return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1));
  }
}
