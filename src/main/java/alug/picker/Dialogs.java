package alug.picker;

/** What the list itself puts in front. */
final class Dialogs {
  private Dialogs() {}

  static void run(Change change, Action action) {
    switch (action) {
      case DETAILS -> {
        if (Geometry.takesPane(change.size)) {
          change.paneHidden = !change.paneHidden;
        }
      }
      case BATCH -> batch(change);
      default -> {}
    }
  }

  /** The batch under way, or what became of the last one. */
  private static void batch(Change change) {
    if (change.queue.batch().isEmpty()) {
      change.say("nothing was opened yet");
    } else {
      boolean runs = change.queue.isRunning();
      change.fronts =
          change.fronts.show(runs ? BatchScreen.fresh() : ResultsScreen.fresh(change.now));
    }
  }
}
