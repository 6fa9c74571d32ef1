package alug.picker;

import java.time.Instant;
import java.util.Optional;

/**
 * The picker: a state, events that make another state of it, and pictures of it.
 *
 * <pre>{@code
 * PickerState state = Picker.start(setup, size, now);
 * Step step = new PickerEvent.Tick(now).applyTo(state);   // before the events of that time
 * step = event.applyTo(step.state());                     // do step.effects() outside
 * Frame frame = Picker.render(step.state());
 * }</pre>
 */
public final class Picker {
  /** Whatever stands in front and however much is asked: so many times Esc, and it is left. */
  private static final int MOST_ESCAPES = 6;

  private Picker() {}

  /** The picker before the configuration is read; {@link News.CatalogLoaded} brings that. */
  public static PickerState start(PickerSetup setup, Size size, Instant now) {
    PickerState blank =
        new PickerState(
            setup,
            KeyBindings.of(setup.keys()),
            size,
            now,
            CatalogIndex.of(Catalog.empty()),
            Outside.UNKNOWN,
            ListState.EMPTY,
            QueryLine.EMPTY,
            Optional.empty(),
            Fronts.NONE,
            BatchQueue.EMPTY,
            Toasts.NONE,
            PaneState.SHOWN,
            0,
            Optional.empty());
    Change change = new Change(blank);
    Filter.paste(change, SafeText.of(setup.query()).strip());
    change.toasts = Toasts.NONE;
    return change.toStep().state();
  }

  /** The whole screen. */
  public static Frame render(PickerState state) {
    Canvas canvas = new Canvas(state.size());
    Screen.draw(canvas, state);
    return canvas.toFrame();
  }

  static Step apply(PickerState state, PickerEvent event) {
    Change change = new Change(state);
    boolean input = isInput(event);
    if (input) {
      change.escapes = Keys.is(event, KeyName.ESCAPE) ? state.escapes() + 1 : 0;
    }
    if (!input) {
      event.happen(change);
      Fronts.tell(change, event);
    } else if (change.escapes == MOST_ESCAPES) {
      Actions.quit(change);
    } else if (Actions.pressedAnywhere(change, event)) {
      change.escapes = 0;
    } else if (change.fronts.isEmpty()) {
      change.fronts = change.fronts.heard(event, change.now);
      event.happen(change);
    } else {
      Fronts.input(change, event);
    }
    return change.toStep();
  }

  private static boolean isInput(PickerEvent event) {
    return event instanceof PickerEvent.Key
        || event instanceof PickerEvent.Text
        || event instanceof PickerEvent.Paste
        || event instanceof PickerEvent.Mouse;
  }
}
