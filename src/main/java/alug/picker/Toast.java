package alug.picker;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Something said for a moment.
 *
 * @param isAnswer whether it answers a key, and so is of no use when another key was answered
 * @param undo what Ctrl-_ takes back meanwhile
 */
record Toast(String text, boolean isAnswer, Optional<Undo> undo) {
  private static final Duration LEAST = Duration.ofSeconds(5);
  private static final int LETTERS_A_SECOND = 15;

  static Toast news(String text) {
    return new Toast(text, false, Optional.empty());
  }

  static Toast answer(String text) {
    return new Toast(text, true, Optional.empty());
  }

  static Toast answer(String text, Undo undo) {
    return new Toast(text, true, Optional.of(undo));
  }

  /** As long as it takes to read. */
  Duration shownFor() {
    Duration reading = Duration.ofSeconds(text.length() / LETTERS_A_SECOND);
    return reading.compareTo(LEAST) < 0 ? LEAST : reading;
  }

  /** Something that can be taken back. */
  sealed interface Undo {
    void happen(Change change);
  }

  /** Marks again what was unmarked. */
  record Remark(Set<String> marks) implements Undo {
    public Remark {
      marks = Set.copyOf(marks);
    }

    @Override
    public void happen(Change change) {
      change.marks(marks);
      change.say("marked again");
    }
  }

  /** Takes a forgotten session back. */
  record Remember(String group) implements Undo {
    @Override
    public void happen(Change change) {
      change.emit(new PickerEffect.UndoForget(group));
      change.say("session of " + group + " kept");
    }
  }
}
