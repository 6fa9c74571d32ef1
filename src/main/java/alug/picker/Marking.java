package alug.picker;

import java.util.LinkedHashSet;
import java.util.Set;

/** Marks rows and unmarks them. */
final class Marking {
  private Marking() {}

  static void run(Change change, Action action) {
    switch (action) {
      case MARK_ALL -> all(change);
      case UNMARK_ALL -> none(change);
      case MARK_DOWN -> toggle(change, 1);
      case MARK_UP -> toggle(change, -1);
      default -> toggle(change, 0);
    }
  }

  /** Marks or unmarks the line under the cursor, a folded group as a whole, and goes on. */
  private static void toggle(Change change, int move) {
    ListState list = change.list();
    int cursor = list.cursor();
    if (cursor < 0) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>();
    if (list.view().isHeader(cursor)) {
      addGroup(change, list.view().header(cursor), ids);
    } else {
      ids.add(change.index.row(list.view().row(cursor)).id());
    }
    Set<String> marks = new LinkedHashSet<>(list.settings().marks());
    if (!marks.addAll(ids)) {
      marks.removeAll(ids);
    }
    int before = list.view().size();
    change.marks(marks);
    if (change.list().view().size() == before) {
      change.move(move);
    } else {
      // The line is gone from the marked ones: the next one has come under the cursor.
      change.cursor(cursor);
    }
  }

  private static void addGroup(Change change, int group, Set<String> ids) {
    ListSettings settings = change.settings();
    for (int row = 0; row < change.index.size(); row++) {
      Row at = change.index.row(row);
      boolean in = change.index.groups().ofRow(row) == group;
      if (in && settings.scope().has(at, change.outside.consoles(), settings.marks())) {
        ids.add(at.id());
      }
    }
  }

  private static void all(Change change) {
    Set<String> marks = new LinkedHashSet<>(change.settings().marks());
    View view = change.list().view();
    for (int line = 0; line < view.size(); line++) {
      if (!view.isHeader(line)) {
        marks.add(change.index.row(view.row(line)).id());
      }
    }
    change.marks(marks);
  }

  private static void none(Change change) {
    Set<String> marks = change.settings().marks();
    if (!marks.isEmpty()) {
      change.marks(Set.of());
      change.say(marks.size() + " unmarked", new Toast.Remark(marks));
    }
  }
}
