package alug.picker;

/** What the mouse does in the list. */
final class Pointer {
  private static final int WHEEL_ROWS = 3;

  private Pointer() {}

  static void happen(Change change, PickerEvent.Mouse mouse) {
    switch (mouse.kind()) {
      case WHEEL_UP -> change.move(-WHEEL_ROWS);
      case WHEEL_DOWN -> change.move(WHEEL_ROWS);
      case CLICK, DOUBLE_CLICK, RIGHT_CLICK -> click(change, mouse);
      default -> {
        // The other buttons have no meaning here.
      }
    }
  }

  private static void click(Change change, PickerEvent.Mouse mouse) {
    Geometry geometry = change.geometry();
    ListState list = change.list();
    int line = list.top() + mouse.row() - geometry.listTop();
    boolean inList =
        mouse.row() >= geometry.listTop()
            && mouse.row() < geometry.footer()
            && mouse.column() < geometry.listWidth()
            && line < list.view().size();
    if (!inList) {
      return;
    }
    if (list.view().isHeader(line) && mouse.kind() == PickerEvent.Mouse.Kind.CLICK) {
      Folding.toggle(change, line);
    } else if (list.view().takesCursor(line)) {
      change.cursor(line);
      act(change, mouse.kind());
    }
  }

  private static void act(Change change, PickerEvent.Mouse.Kind kind) {
    if (kind == PickerEvent.Mouse.Kind.DOUBLE_CLICK) {
      Enter.open(change, false);
    } else if (kind == PickerEvent.Mouse.Kind.RIGHT_CLICK) {
      Marking.run(change, Action.MARK);
    }
  }
}
