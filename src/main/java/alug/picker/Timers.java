package alug.picker;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something on the screen changes without an event, and what happens as time goes on. */
final class Timers {
  /** So long before a console ends the bell rings. */
  private static final Duration BELL_BEFORE = Duration.ofMinutes(5);

  private final Instant now;
  private @Nullable Instant next;

  private Timers(Instant now) {
    this.now = now;
  }

  /** Time is now another. */
  static void tick(Change change, Instant now) {
    Instant before = change.now;
    change.now = now;
    // The alarm may have gone off a little early: it is set again after every Tick.
    change.wakeAt = Optional.empty();
    boolean cut = ToastLines.isCutByDialog(change.state());
    change.toasts = cut ? change.toasts.again(now) : change.toasts.at(now);
    if (change.setup.bell() && rings(change.outside.consoles(), before, now)) {
      change.emit(new PickerEffect.Bell());
    }
    if (change.outside.endsBy(now)) {
      change.outside = change.outside.at(now);
      change.relist();
    }
  }

  private static boolean rings(Map<String, Instant> consoles, Instant before, Instant now) {
    for (Instant until : consoles.values()) {
      Instant bell = until.minus(BELL_BEFORE);
      if (before.isBefore(bell) && !now.isBefore(bell) && now.isBefore(until)) {
        return true;
      }
    }
    return false;
  }

  /** When the next Tick is needed. */
  static Optional<Instant> next(PickerState state) {
    Timers timers = new Timers(state.now());
    for (Instant until : state.outside().consoles().values()) {
      timers.at(until.minus(BELL_BEFORE));
      timers.at(until);
    }
    if (state.toasts().first().isPresent() && !ToastLines.isCutByDialog(state)) {
      timers.at(state.toasts().until());
    }
    Around around = state.around();
    for (Overlay overlay : state.fronts().overlays()) {
      overlay.changesAt(around).ifPresent(timers::at);
    }
    if (state.fronts().lowest(state.size()) < 0) {
      timers.list(state);
      timers.pane(state, around);
    }
    return Optional.ofNullable(timers.next);
  }

  private void at(Instant time) {
    if (time.isAfter(now) && (next == null || time.isBefore(next))) {
      next = time;
    }
  }

  private void list(PickerState state) {
    if (state.queue().isRunning()) {
      long millis = now.toEpochMilli() / Glyphs.SPINNER_MILLIS + 1;
      at(Instant.ofEpochMilli(millis * Glyphs.SPINNER_MILLIS));
    }
    ListState list = state.list();
    int end = Math.min(list.view().size(), list.top() + state.geometry().listHeight());
    for (int line = list.top(); line < end; line++) {
      Instant until = until(state, line);
      if (until != null && until.isAfter(now)) {
        at(TimeLeft.changesAt(until, now));
        at(until);
      }
    }
  }

  private void pane(PickerState state, Around around) {
    if (state.geometry().hasPane() && around.current().isPresent()) {
      new DetailsText(around.current().get(), around).changesAt().ifPresent(this::at);
    }
  }

  private static @Nullable Instant until(PickerState state, int line) {
    View view = state.list().view();
    CatalogIndex index = state.index();
    return view.isHeader(line)
        ? state.outside().sessions().get(index.groups().group(view.header(line)).name())
        : state.outside().consoles().get(index.row(view.row(line)).id());
  }
}
