package alug.picker;

import java.util.Optional;

/** What stands in front, and what comes to the front of its own accord. */
final class Front {
  private Front() {}

  /** Routes an event to what is in front, or brings the question it asks there. */
  static Turn on(PickerEvent event, Optional<Overlay> front, Around around) {
    if (event instanceof News.MfaAsked asked && !(front.orElse(null) instanceof MfaDialog)) {
      return Turn.to(MfaDialog.of(asked, kept(front), around.now()));
    }
    if (event instanceof News.Asked asked) {
      return Turn.to(new QuestionDialog(asked, kept(front)));
    }
    if (front.isPresent()) {
      return front.get().on(event, around);
    }
    boolean toRead =
        event instanceof News.BatchDone && around.batch().filter(Front::isToBeRead).isPresent();
    return toRead ? Turn.to(ResultsScreen.fresh(around.now())) : Turn.close();
  }

  private static boolean isToBeRead(Batch batch) {
    return batch.isDone() && batch.needsReading();
  }

  /** A question covers screens that go on meanwhile; it closes those that only wait for keys. */
  private static Optional<Overlay> kept(Optional<Overlay> front) {
    return front.filter(
        overlay ->
            overlay instanceof BatchScreen
                || overlay instanceof MfaDialog
                || overlay instanceof QuestionDialog);
  }
}
