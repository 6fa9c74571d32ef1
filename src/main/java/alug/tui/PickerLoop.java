package alug.tui;

import alug.picker.Picker;
import alug.picker.PickerEffect;
import alug.picker.PickerEvent;
import alug.picker.PickerState;
import alug.picker.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that owns the picker's state and the screen: takes events, applies them, has their
 * effects done, draws once.
 */
final class PickerLoop {
  private static final PickerEvent LEAVE = PickerEvent.Key.ctrl('c');
  private static final PickerEvent STOP = PickerEvent.Key.ctrl('z');

  private final AlugTerminal terminal;
  private final Painter painter;
  private final BlockingQueue<PickerEvent> events;
  private final Work work;
  private final InstantSource clock;
  private final EffectDesk effects;
  private final List<PickerEvent> early = new ArrayList<>();
  private PickerState state;
  private Set<String> marks = Set.of();
  private @Nullable Instant wakeAt;
  private OptionalInt exitCode = OptionalInt.empty();

  PickerLoop(
      AlugTerminal terminal,
      Painter painter,
      BlockingQueue<PickerEvent> events,
      Work work,
      InstantSource clock,
      PickerState start) {
    this.terminal = terminal;
    this.painter = painter;
    this.events = events;
    this.work = work;
    this.clock = clock;
    this.state = start;
    this.effects = new EffectDesk(work, terminal);
  }

  /** Runs until the picker is left; returns the exit code. */
  int run(Backstage backstage) throws IOException, InterruptedException {
    Instant start = state.now();
    boolean first = true;
    while (exitCode.isEmpty()) {
      if (state.isReady() || !terminal.isPainted()) {
        painter.paint(Picker.render(state));
      }
      if (first && state.isReady()) {
        first = false;
        work.warmUp(state);
        watch(backstage, start);
      }
      apply(next());
    }
    return exitCode.getAsInt();
  }

  private void watch(Backstage backstage, Instant since) {
    Path state = backstage.watchedState();
    Set<Path> watched = new HashSet<>(backstage.watchedConfig());
    watched.add(state);
    FileWatch.start(
        watched,
        since,
        path -> {
          if (path.equals(state)) {
            work.refresh();
          } else {
            work.load();
          }
        });
  }

  /** What happened since, at least one event; a tick where only time went on. */
  private List<PickerEvent> next() throws InterruptedException {
    List<PickerEvent> burst = new ArrayList<>();
    PickerEvent first =
        wakeAt == null
            ? events.take()
            : events.poll(
                Math.max(1, Duration.between(clock.instant(), wakeAt).toMillis()),
                TimeUnit.MILLISECONDS);
    if (first == null) {
      wakeAt = null;
    } else {
      burst.add(first);
      events.drainTo(burst);
    }
    return burst;
  }

  private void apply(List<PickerEvent> burst) throws IOException {
    step(new PickerEvent.Tick(clock.instant()));
    boolean acted = false;
    for (PickerEvent event : burst) {
      acted |= event.isByPerson();
      if (event instanceof PickerEvent.Resize || event instanceof PickerEvent.Resumed) {
        painter.repaint();
      }
      if (state.isReady() || !waitsForList(event)) {
        step(event);
      } else {
        early.add(event);
      }
      if (state.isReady() && !early.isEmpty()) {
        stepEarly();
      }
    }
    if (acted) {
      work.personActed();
    }
    tellMarks();
  }

  private void tellMarks() {
    if (!state.marks().equals(marks)) {
      marks = state.marks();
      work.marked(marks);
    }
  }

  /** What was typed before the list was there is meant for the list. */
  private void stepEarly() throws IOException {
    List<PickerEvent> typed = List.copyOf(early);
    early.clear();
    for (PickerEvent event : typed) {
      step(event);
    }
  }

  /** Leaving and stopping do not wait. */
  private static boolean waitsForList(PickerEvent event) {
    return event instanceof PickerEvent.Text
        || event instanceof PickerEvent.Paste
        || event instanceof PickerEvent.Mouse
        || (event instanceof PickerEvent.Key && !event.equals(LEAVE) && !event.equals(STOP));
  }

  private void step(PickerEvent event) throws IOException {
    Step step = event.applyTo(state);
    state = step.state();
    for (PickerEffect effect : step.effects()) {
      perform(effect);
    }
  }

  private void perform(PickerEffect effect) throws IOException {
    if (effect instanceof PickerEffect.WakeAt wake) {
      wakeAt = wake.time();
    } else if (effect instanceof PickerEffect.Exit exit) {
      exitCode = OptionalInt.of(exit.code());
    } else if (effect instanceof PickerEffect.Redraw) {
      painter.repaint();
    } else if (effect instanceof PickerEffect.Bell) {
      terminal.bell();
    } else if (effect instanceof PickerEffect.Suspend) {
      terminal.suspend();
    } else {
      effects.perform(effect);
    }
  }
}
