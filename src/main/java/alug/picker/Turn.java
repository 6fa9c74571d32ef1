package alug.picker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes of an event in an overlay.
 *
 * @param next what stands in its place now; empty where it goes away
 * @param action what the picker shall do then, as if its key had been pressed in the list
 */
record Turn(Optional<Overlay> next, List<PickerEffect> effects, Optional<Action> action) {
  Turn {
    effects = List.copyOf(effects);
  }

  /** Shows this overlay now: the same, the same in another state, or another. */
  static Turn to(Overlay next) {
    return new Turn(Optional.of(next), List.of(), Optional.empty());
  }

  /** Back to what is behind. */
  static Turn close() {
    return new Turn(Optional.empty(), List.of(), Optional.empty());
  }

  /** Leaves the picker; a batch stops first. */
  static Turn quit(Overlay last) {
    return to(last).then(Action.QUIT);
  }

  Turn and(PickerEffect effect) {
    List<PickerEffect> more = new ArrayList<>(effects);
    more.add(effect);
    return new Turn(next, more, action);
  }

  Turn then(Action wanted) {
    return new Turn(next, effects, Optional.of(wanted));
  }
}
