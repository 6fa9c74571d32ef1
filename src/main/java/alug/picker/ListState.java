package alug.picker;

/**
 * The list as it is shown.
 *
 * @param cursor the line the cursor is on; -1 in a list without lines
 * @param top the first line on the screen
 * @param marksShown how many marked rows are among the lines
 */
record ListState(ListSettings settings, View view, int cursor, int top, int marksShown) {
  static final ListState EMPTY = new ListState(ListSettings.START, View.EMPTY, -1, 0, 0);

  ListState with(ListSettings other) {
    return new ListState(other, view, cursor, top, marksShown);
  }

  ListState with(View other) {
    return new ListState(settings, other, cursor, top, marksShown);
  }

  /** The cursor on a line, or on the nearest there is. */
  ListState cursor(int line) {
    int at = Math.min(Math.max(0, line), view.size() - 1);
    return new ListState(settings, view, at, top, marksShown);
  }

  ListState counting(CatalogIndex index) {
    int shown = 0;
    for (int line = 0; !settings.marks().isEmpty() && line < view.size(); line++) {
      boolean marked =
          !view.isHeader(line) && settings.marks().contains(index.row(view.row(line)).id());
      shown += marked ? 1 : 0;
    }
    return new ListState(settings, view, cursor, top, shown);
  }

  /** Moves the cursor by some lines that take it, as far as there are any. */
  ListState moved(int lines) {
    int direction = lines < 0 ? -1 : 1;
    int at = cursor;
    for (int left = Math.abs(lines); left > 0; left--) {
      int next = view.cursorFrom(at + direction, direction);
      if (next < 0) {
        break;
      }
      at = next;
    }
    return cursor(at);
  }

  /** The cursor on a line that takes it and the lines around it on a screen of some height. */
  ListState settled(int height) {
    int line = Math.max(0, Math.min(cursor, view.size() - 1));
    int down = view.cursorFrom(line, 1);
    int at = down >= 0 ? down : view.cursorFrom(line, -1);
    int first = Math.max(0, Math.min(top, view.size() - height));
    if (at >= first + height) {
      first = at - height + 1;
    }
    // The header above the first rows is shown with them.
    int upper = at > 0 && view.isHeader(at - 1) && height > 1 ? at - 1 : at;
    if (at >= 0 && upper < first) {
      first = upper;
    }
    return new ListState(settings, view, at, first, marksShown);
  }
}
