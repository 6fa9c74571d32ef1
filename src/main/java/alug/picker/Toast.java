package alug.picker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something said for a moment.
 *
 * @param undo what Ctrl-_ takes back meanwhile
 */
record Toast(String text, Instant until, Optional<Undo> undo) {
  private static final Duration SHOWN = Duration.ofSeconds(5);

  static Toast of(String text, Instant now) {
    return new Toast(text, now.plus(SHOWN), Optional.empty());
  }

  static Toast of(String text, Instant now, Undo undo) {
    return new Toast(text, now.plus(SHOWN), Optional.of(undo));
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
