package alug.picker;

import java.util.List;

/** What the list itself puts in front. */
final class Dialogs {
  private Dialogs() {}

  static void run(Change change, Action action) {
    switch (action) {
      case DETAILS -> details(change);
      case KEYS -> show(change, KeyMenu.of(KeyHelp.all(change.keys.hints())));
      case OPEN_WITH -> openWith(change);
      case BATCH -> batch(change);
      default -> throw new IllegalArgumentException(action.name());
    }
  }

  private static void show(Change change, Overlay overlay) {
    change.fronts = change.fronts.show(overlay);
  }

  /** Beside the list where there is room, else in front of it. */
  private static void details(Change change) {
    if (Geometry.takesPane(change.size)) {
      change.pane = change.pane.toggled();
    } else if (change.current().isPresent()) {
      show(change, DetailsPane.ofCurrent());
    }
  }

  private static void openWith(Change change) {
    List<PickerEffect.Order> orders = Enter.orders(change);
    if (!orders.isEmpty()) {
      show(change, OpenWithDialog.of(orders));
    }
  }

  /** The batch under way, or what became of the last one. */
  private static void batch(Change change) {
    if (change.queue.batch().isEmpty()) {
      change.say("nothing was opened yet");
    } else {
      boolean runs = change.queue.isRunning();
      show(change, runs ? BatchScreen.fresh() : ResultsScreen.fresh(change.now));
    }
  }
}
