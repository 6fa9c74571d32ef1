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
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The loop that owns the picker's state and the screen: takes events, applies them, has their
 * effects done, draws once. Its thread does; but a letter for the filter is applied and drawn by
 * the thread that read it, when it is that one's turn: to wake another takes longer than to search.
 */
final class PickerLoop {
  private static final PickerEvent LEAVE = PickerEvent.Key.ctrl('c');
  private static final PickerEvent STOP = PickerEvent.Key.ctrl('z');

  private final AlugTerminal terminal;
  private final Painter painter;
  private final EventQueue events;
  private final Work work;
  private final InstantSource clock;
  private final EffectDesk effects;
  private final List<PickerEvent> early = new ArrayList<>();

  /** Whoever has it owns the state and the screen. */
  private final ReentrantLock turn = new ReentrantLock();

  private PickerState state;
  private Set<String> marks = Set.of();
  private @Nullable Instant wakeAt;
  private OptionalInt exitCode = OptionalInt.empty();

  /** What went wrong on the thread that reads. */
  private @Nullable Throwable failure;

  PickerLoop(
      AlugTerminal terminal,
      Painter painter,
      EventQueue events,
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
      Instant until = show();
      if (first && state.isReady()) {
        first = false;
        work.warmUp(state);
        watch(backstage, start);
      }
      Duration most = until == null ? null : Duration.between(clock.instant(), until);
      take(events.next(most), until);
    }
    return exitCode.getAsInt();
  }

  /** Draws; returns until when to wait for events, null if for ever. */
  private @Nullable Instant show() throws IOException {
    turn.lock();
    try {
      if (state.isReady() || !terminal.isPainted()) {
        painter.paint(Picker.render(state));
      }
      return wakeAt;
    } finally {
      turn.unlock();
    }
  }

  private void take(List<PickerEvent> burst, @Nullable Instant waitedUntil) throws IOException {
    turn.lock();
    try {
      if (burst.isEmpty() && Objects.equals(waitedUntil, wakeAt)) {
        wakeAt = null;
      }
      rethrow();
      apply(burst);
      events.applied(burst);
    } finally {
      turn.unlock();
    }
  }

  private void rethrow() throws IOException {
    if (failure instanceof IOException broken) {
      throw broken;
    } else if (failure instanceof RuntimeException bug) {
      throw bug;
    } else if (failure instanceof Error error) {
      throw error;
    }
  }

  /** Takes an event from the thread that reads the terminal. */
  void typed(PickerEvent event) {
    if (event instanceof PickerEvent.Text && !events.hasTyped() && turn.tryLock()) {
      try {
        if (state.isFiltering()) {
          filter(event);
          return;
        }
      } finally {
        turn.unlock();
      }
    }
    events.add(event);
  }

  private void filter(PickerEvent letter) {
    Instant until = wakeAt;
    try {
      apply(List.of(letter));
      painter.paint(Picker.render(state));
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    if (failure != null || !Objects.equals(until, wakeAt)) {
      events.add(new PickerEvent.Tick(clock.instant()));
    }
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
