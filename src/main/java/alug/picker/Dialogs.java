package alug.picker;

import java.util.Optional;

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
    if (change.batch.isEmpty()) {
      change.say("nothing was opened yet");
    } else {
      boolean runs = change.state().isOpening();
      change.front = Optional.of(runs ? BatchScreen.fresh() : ResultsScreen.fresh(change.now));
    }
  }
}
