package alug.picker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is there to say, the newest first. News that another word covers are shown again behind it,
 * so that none is lost; an answer to a key gives way to the next answer.
 *
 * @param until when the first one has been shown long enough
 */
record Toasts(List<Toast> words, Instant until) {
  static final Toasts NONE = new Toasts(List.of(), Instant.EPOCH);

  /** Older ones are given up. */
  private static final int MOST = 20;

  Toasts {
    words = List.copyOf(words);
  }

  Optional<Toast> first() {
    return words.isEmpty() ? Optional.empty() : Optional.of(words.get(0));
  }

  /** How many more wait behind the first one. */
  int more() {
    return Math.max(0, words.size() - 1);
  }

  /** Shows this one now. */
  Toasts say(Toast toast, Instant now) {
    List<Toast> all = new ArrayList<>(words);
    all.removeIf(old -> (old.isAnswer() && toast.isAnswer()) || old.text().equals(toast.text()));
    all.add(0, toast);
    return new Toasts(all.subList(0, Math.min(MOST, all.size())), now.plus(toast.shownFor()));
  }

  /** The next one, where the first was shown long enough. */
  Toasts at(Instant now) {
    return words.isEmpty() || now.isBefore(until) ? this : next(now);
  }

  /** The same, the first one shown anew from now on. */
  Toasts again(Instant now) {
    return words.isEmpty() ? this : new Toasts(words, now.plus(words.get(0).shownFor()));
  }

  /** Without the first one. */
  Toasts next(Instant now) {
    if (words.size() < 2) {
      return NONE;
    }
    return new Toasts(words.subList(1, words.size()), now.plus(words.get(1).shownFor()));
  }

  /** What can be taken back now. */
  Optional<Toast.Undo> undo() {
    return words.stream().map(Toast::undo).flatMap(Optional::stream).findFirst();
  }

  /** Without what could be taken back. */
  Toasts withoutUndo(Instant now) {
    if (first().flatMap(Toast::undo).isPresent()) {
      return next(now);
    }
    List<Toast> all = new ArrayList<>(words);
    all.removeIf(toast -> toast.undo().isPresent());
    return new Toasts(all, until);
  }
}
