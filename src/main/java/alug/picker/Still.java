package alug.picker;

import java.time.Instant;
import java.util.Optional;

/**
 * The first picture of a picker, such that the next one may begin with it: what changes as time
 * goes on is blank.
 *
 * @param until from when on it would look otherwise
 */
public record Still(Frame frame, Instant until) {
  /** The picture of a state that nobody has touched; empty for others. */
  public static Optional<Still> of(PickerState state) {
    Instant until = until(state);
    boolean untouched =
        state.isReady()
            && state.hasRows()
            && state.query().isEmpty()
            && state.fronts().isEmpty()
            && !state.queue().isRunning()
            && state.list().settings().equals(ListSettings.START)
            && state.list().cursor() == state.list().view().cursorFrom(0, 1);
    return untouched && state.now().isBefore(until)
        ? Optional.of(new Still(Picker.render(state.at(TimeLeft.UNKNOWN)), until))
        : Optional.empty();
  }

  /** When a session or a console ends or is about to, or today is another day. */
  private static Instant until(PickerState state) {
    Instant now = state.now();
    Instant until =
        now.atZone(state.setup().zone().get())
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(state.setup().zone().get())
            .toInstant();
    for (Instant session : state.outside().sessions().values()) {
      until = earlier(until, session);
    }
    for (Instant console : state.outside().consoles().values()) {
      // Already about to end: it has another sign.
      until = earlier(until, TimeLeft.isSoon(console, now) ? now : TimeLeft.soonAt(console));
    }
    return until;
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }
}
