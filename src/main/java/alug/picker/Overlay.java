package alug.picker;

import java.time.Instant;
import java.util.Optional;

/** What stands in front of the list. It is a value: events make another one. */
sealed interface Overlay
    permits BatchQuestion,
        BatchScreen,
        ConfirmDialog,
        DetailsPane,
        KeyMenu,
        MfaDialog,
        OpenWithDialog,
        QuestionDialog,
        ResultsScreen,
        TooManyDialog {
  /** What an event makes of it. The picker has put news into {@code around} before. */
  Turn on(PickerEvent event, Around around);

  void draw(Canvas canvas, Around around);

  /** When something it shows changes next without an event. */
  default Optional<Instant> changesAt(Around around) {
    return Optional.empty();
  }

  /** Whether nothing of the list is to be seen around it. */
  default boolean coversAll(Size size) {
    return Panel.isPlain(size);
  }
}
