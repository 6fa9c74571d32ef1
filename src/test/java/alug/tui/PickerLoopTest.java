package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import alug.picker.Catalog;
import alug.picker.Glyphs;
import alug.picker.KeyName;
import alug.picker.News;
import alug.picker.Picker;
import alug.picker.PickerEvent;
import alug.picker.PickerSetup;
import alug.picker.Row;
import alug.picker.Size;
import alug.plan.CacheView;
import alug.plan.LearnedLimits;
import alug.plan.Mode;
import alug.plan.PlanRequest;
import alug.plan.Planner;
import alug.plan.SignInPlan;
import alug.profile.ConfigFiles;
import alug.profile.ProfileEntry;
import alug.profile.ProfileResolver;
import alug.profile.SharedConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickerLoopTest {
  private static final long PATIENCE = 30_000;
  private static final Size SIZE = new Size(80, 24);
  private static final PickerSetup SETUP =
      new PickerSetup(
          Glyphs.UNICODE, () -> ZoneOffset.UTC, "", Map.of(), "", 5, true, Optional.empty(), true);

  @TempDir Path folder;
  private final EventQueue events = new EventQueue();
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
    Work work = work(backstage, clock);
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

  @Test
  void whoeverWarmsConnectionsHearsOfKeysAndNewMarksOnly() throws Exception {
    Backstage backstage = mock(Backstage.class);
    Catalog catalog = oneRole();
    when(backstage.catalog()).thenReturn(catalog);
    // The folder may be seen to change at any time, and all is read again then.
    when(backstage.remembered()).thenReturn(catalog);
    when(backstage.watchedState()).thenReturn(folder);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    Rehearsal rehearsal = new Rehearsal(Theme.of(Theme.Palette.ANSI, false), false);
    Work work = new Work(backstage, events::add, clock, rehearsal);
    Painter painter = new Painter(terminal, Theme.of(Theme.Palette.ANSI, false));
    PickerLoop loop =
        new PickerLoop(
            terminal, painter, events, work, clock, Picker.start(SETUP, SIZE, clock.instant()));
    events.add(PickerEvent.Key.of(KeyName.TAB));
    events.add(new News.CatalogLoaded(catalog));
    Thread picking = new Thread(() -> run(loop, backstage));
    picking.setDaemon(true);
    picking.start();
    verify(backstage, timeout(PATIENCE)).marked(Set.of("prod"));
    events.add(PickerEvent.Key.of(KeyName.UP));
    events.add(PickerEvent.Key.ctrl('c'));
    picking.join();
    verify(backstage, times(1)).marked(any());
    verify(backstage, atLeast(2)).personActed();
  }

  /** The role {@code prod} and its source. */
  private Catalog oneRole() throws IOException {
    Path file = Files.createDirectory(folder.resolve("aws")).resolve("config");
    Files.writeString(
        file,
        """
        [profile base]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = example
        [profile prod]
        role_arn = arn:aws:iam::123456789012:role/Admin
        source_profile = base
        """);
    SharedConfig config = SharedConfig.read(new ConfigFiles(file, file));
    ProfileEntry entry =
        new ProfileResolver(config, Optional.empty()).resolve(config.profile("prod").orElseThrow());
    SignInPlan plan =
        new SignInPlan(Mode.LONG, 3600, false, List.of(), "", Optional.empty(), Optional.empty());
    Row row = new Row(entry, "", plan, name -> false, Optional.empty(), 0, 0);
    return new Catalog(
        List.of(row), List.of(new Catalog.Group(row.group(), false)), List.of(), List.of());
  }

  private static void run(PickerLoop loop, Backstage backstage) {
    try {
      loop.run(backstage);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsTypedBeforeTheListIsThereIsForTheList() throws Exception {
    Backstage backstage = mock(Backstage.class);
    when(backstage.watchedState()).thenReturn(folder);
    InstantSource clock = InstantSource.system();
    Work work = work(backstage, clock);
    Painter painter = new Painter(terminal, Theme.of(Theme.Palette.ANSI, false));
    // On the screen that says that there is nothing, a q leaves.
    events.add(new PickerEvent.Text("q"));
    events.add(PickerEvent.Key.of(KeyName.LEFT));
    events.add(new PickerEvent.Text("s"));
    events.add(new News.CatalogLoaded(catalog("sq")));
    Thread later = new Thread(this::leaveAfterTheMatch);
    later.start();
    int code =
        new PickerLoop(
                terminal, painter, events, work, clock, Picker.start(SETUP, SIZE, clock.instant()))
            .run(backstage);
    later.join();
    assertEquals(130, code);
  }

  /** The loop's thread sleeps on: it is not woken for letters. */
  @Test
  void aLetterForTheFilterIsDrawnByTheThreadThatReadIt() throws Exception {
    PickerLoop loop = filtering("sq");
    Thread picking = picking(loop);
    tty.forget();
    loop.typed(new PickerEvent.Text("s"));
    List<String> drawn = tty.writes();
    assertEquals(1, drawn.size());
    assertTrue(drawn.get(0).contains("1 match"), drawn.get(0));
    loop.typed(PickerEvent.Key.ctrl('c'));
    picking.join();
  }

  /** The loop has ended, so that nobody takes the key from the queue. */
  @Test
  void aLetterBehindAKeyWaitsForIt() throws Exception {
    PickerLoop loop = filtering("sq");
    Thread picking = picking(loop);
    loop.typed(PickerEvent.Key.ctrl('c'));
    picking.join();
    tty.forget();
    loop.typed(new PickerEvent.Text("s"));
    assertEquals(1, tty.writes().size());
    loop.typed(PickerEvent.Key.ctrl('a'));
    loop.typed(new PickerEvent.Text("q"));
    assertEquals(1, tty.writes().size());
  }

  @Test
  void whatFailsWhereItWasReadEndsThePicker() throws Exception {
    PickerLoop loop = filtering("sq");
    List<Throwable> ends = new CopyOnWriteArrayList<>();
    Thread picking = picking(loop);
    picking.setUncaughtExceptionHandler((thread, thrown) -> ends.add(thrown.getCause()));
    tty.hangUp();
    loop.typed(new PickerEvent.Text("s"));
    picking.join(PATIENCE);
    assertEquals("hung up", ends.get(0).getMessage());
    tty.pickUp();
  }

  /** A picker that shows a list with this profile, once {@link #picking} it. */
  private PickerLoop filtering(String profile) throws Exception {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    Work work = work(mock(Backstage.class), clock);
    Painter painter = new Painter(terminal, Theme.of(Theme.Palette.ANSI, false));
    events.add(new News.CatalogLoaded(catalog(profile)));
    return new PickerLoop(
        terminal, painter, events, work, clock, Picker.start(SETUP, SIZE, clock.instant()));
  }

  private Thread picking(PickerLoop loop) {
    Backstage backstage = mock(Backstage.class);
    when(backstage.watchedState()).thenReturn(folder);
    Thread picking = new Thread(() -> run(loop, backstage));
    picking.setDaemon(true);
    picking.start();
    while (!String.join("", tty.writes()).contains("1 profile")) {
      Thread.onSpinWait();
    }
    // The loop has drawn and waits for what comes.
    while (picking.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return picking;
  }

  private Catalog catalog(String profile) throws Exception {
    ConfigFiles files = new ConfigFiles(folder.resolve("config"), folder.resolve("credentials"));
    Files.writeString(
        files.config(),
        "[profile " + profile + "]\nrole_arn = arn:aws:iam::123456789012:role/Admin\n");
    List<Row> rows = new ArrayList<>();
    Planner planner = new Planner(PlanRequest.defaults(), CacheView.EMPTY, LearnedLimits.NONE);
    for (ProfileEntry entry :
        new ProfileResolver(SharedConfig.read(files), Optional.empty()).entries()) {
      rows.add(new Row(entry, "", planner.plan(entry), name -> false, Optional.empty(), 0, 0));
    }
    return new Catalog(rows, List.of(), List.of(), List.of());
  }

  private void leaveAfterTheMatch() {
    while (!String.join("", tty.writes()).contains("1/1 match")) {
      Thread.onSpinWait();
    }
    events.add(PickerEvent.Key.ctrl('c'));
  }

  private static Work work(Backstage backstage, InstantSource clock) {
    return new Work(
        backstage, event -> {}, clock, new Rehearsal(Theme.of(Theme.Palette.ANSI, false), false));
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
