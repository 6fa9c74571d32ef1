package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import alug.picker.Catalog;
import alug.picker.Glyphs;
import alug.picker.Picker;
import alug.picker.PickerEvent;
import alug.picker.PickerSetup;
import alug.picker.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickerLoopTest {
  private static final Size SIZE = new Size(80, 24);
  private static final PickerSetup SETUP =
      new PickerSetup(
          Glyphs.UNICODE, () -> ZoneOffset.UTC, "", Map.of(), "", 5, true, Optional.empty(), true);

  @TempDir Path folder;
  private final LinkedBlockingQueue<PickerEvent> events = new LinkedBlockingQueue<>();
  private final FakeTty tty = new FakeTty();
  private final AlugTerminal terminal =
      AlugTerminal.open(
          tty,
          new TerminalOptions(
              Optional.empty(), Optional.of(SIZE), false, Duration.ofMillis(20), false),
          InstantSource.system(),
          event -> {});

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  @Test
  void aBurstOfEventsIsOneFrameInOneWrite() throws Exception {
    Backstage backstage = mock(Backstage.class);
    when(backstage.catalog()).thenReturn(new Catalog(List.of(), List.of(), List.of(), List.of()));
    when(backstage.watchedState()).thenReturn(folder);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    Work work =
        new Work(
            backstage,
            event -> {},
            clock,
            new Rehearsal(Theme.of(Theme.Palette.ANSI, false), false));
    Painter painter = new Painter(terminal, Theme.of(Theme.Palette.ANSI, false));
    for (int at = 0; at < 50; at++) {
      events.add(new PickerEvent.Resize(new Size(60, 24 + at)));
    }
    tty.forget();
    Thread later = new Thread(this::leaveAfterSecondFrame);
    later.setDaemon(true);
    later.start();
    int code =
        new PickerLoop(
                terminal, painter, events, work, clock, Picker.start(SETUP, SIZE, clock.instant()))
            .run(backstage);
    later.join();
    List<String> frames = tty.writes();
    assertEquals(130, code);
    assertEquals(2, frames.size(), () -> String.join("\n", frames));
    for (String frame : frames) {
      assertTrue(frame.startsWith("\u001b[?2026h") && frame.endsWith("\u001b[?2026l"), frame);
    }
    assertTrue(frames.get(1).contains("\u001b[73;"), "the last row of the last size");
  }

  private void leaveAfterSecondFrame() {
    try {
      tty.awaitWrites(2);
      events.add(PickerEvent.Key.ctrl('c'));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
