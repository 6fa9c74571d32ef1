package alug.tui;

import alug.picker.PickerEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Passes events on; the second click on a cell within a moment becomes a double click. */
final class ClickCounter implements Consumer<PickerEvent> {
  private static final Duration MOMENT = Duration.ofMillis(400);

  private final InstantSource clock;
  private final Consumer<PickerEvent> sink;
  private PickerEvent last = new PickerEvent.Resumed();
  private Instant lastTime = Instant.EPOCH;

  ClickCounter(InstantSource clock, Consumer<PickerEvent> sink) {
    this.clock = clock;
    this.sink = sink;
  }

  @Override
  public void accept(PickerEvent event) {
    if (!(event instanceof PickerEvent.Mouse mouse)
        || mouse.kind() != PickerEvent.Mouse.Kind.CLICK) {
      sink.accept(event);
      return;
    }
    Instant now = clock.instant();
    boolean second = mouse.equals(last) && !now.isAfter(lastTime.plus(MOMENT));
    // A third click starts anew.
    last = second ? new PickerEvent.Resumed() : mouse;
    lastTime = now;
    sink.accept(
        second
            ? new PickerEvent.Mouse(
                PickerEvent.Mouse.Kind.DOUBLE_CLICK, mouse.row(), mouse.column())
            : mouse);
  }
}
