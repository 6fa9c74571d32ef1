package alug.picker;

import java.util.Optional;

/** Folds and unfolds groups, and goes from one to the next. */
final class Folding {
  private Folding() {}

  /** Hides or shows the rows of the group the cursor is in. */
  static void fold(Change change, boolean fold) {
    Optional<Catalog.Group> group = change.state().currentGroup();
    if (group.isEmpty() || !change.settings().sort().hasGroups()) {
      return;
    }
    set(change, group.get().name(), fold);
  }

  /** Folds the group of a header, or unfolds it. */
  static void toggle(Change change, int line) {
    View view = change.list().view();
    int group = view.header(line);
    if (change.query.isEmpty()) {
      set(change, change.index.groups().group(group).name(), !view.isFolded(group));
    }
  }

  private static void set(Change change, String name, boolean fold) {
    boolean folded = change.settings().folded().contains(name);
    if (folded == fold) {
      return;
    }
    boolean inside = change.state().currentGroup().map(Catalog.Group::name).orElse("").equals(name);
    change.settings(change.settings().fold(name, fold));
    View view = change.list().view();
    for (int line = 0; inside && line < view.size(); line++) {
      if (view.isHeader(line)
          && change.index.groups().group(view.header(line)).name().equals(name)) {
        // On an unfolded group's header the cursor goes on to the first row.
        change.cursor(line);
      }
    }
  }

  /** The first row of the previous group or the next; backwards first the own group's first row. */
  static void group(Change change, int direction) {
    View view = change.list().view();
    int cursor = change.list().cursor();
    int line = cursor;
    while (line > 0 && !view.isHeader(line)) {
      line--;
    }
    boolean atFirst = cursor <= line + 1;
    if (direction < 0 && !atFirst) {
      change.cursor(line);
      return;
    }
    int next = line + direction;
    while (next > 0 && next < view.size() && !view.isHeader(next)) {
      next += direction;
    }
    if (next >= 0 && next < view.size()) {
      change.cursor(next);
    }
  }
}
