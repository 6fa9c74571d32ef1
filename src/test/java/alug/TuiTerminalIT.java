package alug;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code alug tui} and the terminal it runs on: ways out, keys, sizes, what it costs. */
class TuiTerminalIT {
  private static final double TICKS_PER_SECOND = 100;
  private static final int TRIES_TO_REST = 30;

  @TempDir private Path folder;
  private TuiHome home;
  private @Nullable TmuxScreen running;

  @BeforeEach
  void needsTmux() throws Exception {
    assumeTrue(TmuxScreen.isAvailable(), "tmux is not installed");
    home = new TuiHome(folder);
  }

  @AfterEach
  void stop() throws Exception {
    if (running != null) {
      running.close();
    }
  }

  private TmuxScreen start(String shown) throws Exception {
    TmuxScreen screen = home.run("tui", 80, 24);
    running = screen;
    screen.await(shown);
    return screen;
  }

  @ParameterizedTest
  @CsvSource({"Escape, 130", "C-c, 130", "TERM, 143", "HUP, 129"})
  void everyWayOutLeavesTheTerminalAsItWas(String way, int code) throws Exception {
    TmuxScreen screen = start("only");
    assertTrue(screen.isAlternate());
    if (way.length() > 4 || way.startsWith("C-")) {
      screen.press(way);
    } else {
      signal(way);
    }
    screen.await("left with " + code);
    screen.await("the terminal is as it was");
    assertFalse(screen.isAlternate());
  }

  @Test
  void anArrowKeyMovesAndEscapeTakesTheFilterBack() throws Exception {
    home.configOf(50);
    TmuxScreen screen = start("50 profiles");
    screen.await(text -> cursorRow(text).contains("team0-role0 "), "the first row");
    screen.send("1b", "5b", "42");
    screen.await(text -> cursorRow(text).contains("team0-role1 "), "the second row");
    screen.type("role7");
    screen.await("match");
    screen.press("Escape");
    screen.await(text -> text.contains("50 profiles") && !text.contains("match"), "no filter");
  }

  @Test
  void aPastedAccountIdSelectsItsProfileAndAPastedLineFeedOpensNothing() throws Exception {
    home.configOf(50);
    TmuxScreen screen = start("50 profiles");
    screen.paste("100000000007\n");
    screen.await(text -> text.contains("1/51 match"), "one match");
    screen.await(text -> cursorRow(text).contains("team0-role7 "), "the account's profile");
    assertFalse(screen.text().contains("Opening"));
  }

  @Test
  void stopsWithTheShellsScreenAndComesBackInAnotherSize() throws Exception {
    TmuxScreen screen = start("only");
    screen.press("C-z");
    screen.await("stopped");
    assertFalse(screen.isAlternate());
    screen.resize(60, 16);
    screen.press("Enter");
    screen.await("only");
    screen.await(text -> line(text, 15).contains("enter open"), "16 lines");
    assertTrue(screen.isAlternate());
    screen.press("C-c");
    screen.await("left with 130");
    screen.await("the terminal is as it was");
  }

  @Test
  void fortyResizesLeaveNothingBehind() throws Exception {
    home.configOf(50);
    TmuxScreen screen = start("50 profiles");
    for (int at = 0; at < 40; at++) {
      screen.resize(40 + at * 7 % 90, 8 + at * 5 % 30);
    }
    screen.resize(80, 24);
    screen.press("C-l");
    screen.await(
        text ->
            line(text, 23).startsWith("enter open")
                && line(text, 0).endsWith("51 profiles")
                && text.lines().filter(line -> line.contains("enter open")).count() == 1,
        "24 lines and the hints once");
  }

  @Test
  void tenThousandProfilesAreSearchedAsTheyAreTyped() throws Exception {
    home.configOf(10_000);
    TmuxScreen screen = start("10000 profiles");
    screen.type("team77role33");
    screen.await(text -> cursorRow(text).contains("team77-role33 "), "the one row");
    screen.press("C-u");
    screen.press("End");
    screen.await(
        text -> text.contains("team99-role99 ") && cursorRow(text).contains(" k "), "the last row");
    screen.press("C-c");
    screen.await("left with 130");
  }

  @Test
  void aConsoleThatEndsWhileWatchedLosesItsTimeAndItsGlyph() throws Exception {
    TmuxScreen screen = start("only");
    String seconds = ".*! only .*[0-9]:\\d\\d.*";
    String nothing = "[ ❯]+only .* - *";
    // A machine that is too busy to show it in time gets more of it.
    String row = "";
    for (int left = 10; !row.matches(seconds); left *= 2) {
      home.opened("only", Duration.ofSeconds(left));
      Instant end = Instant.now().plusSeconds(left);
      row =
          row(
              screen.await(
                  text -> row(text, "only").matches(seconds) || Instant.now().isAfter(end),
                  "seconds left"),
              "only");
    }
    screen.await(text -> row(text, "only").matches(nothing), "nothing left");
  }

  @Test
  void waitsAlmostForFree() throws Exception {
    home.opened("only", Duration.ofMinutes(50));
    TmuxScreen screen = start("only");
    screen.await(text -> row(text, "only").matches(".*\\d\\dm.*"), "minutes left");
    // At its start compilers work too; a machine that does something else makes it no busier.
    Rest rest = rest();
    for (int tries = 1; tries < TRIES_TO_REST && !rest.isQuiet(); tries++) {
      rest = rest();
    }
    assertTrue(rest.isQuiet(), rest.toString());
  }

  /** What it did meanwhile, a second's worth. */
  private record Rest(double coreShare, double wakes) {
    /** The reader looks at the terminal ten times a second; all else waits for a minute to pass. */
    boolean isQuiet() {
      return coreShare < 0.02 && wakes < 40;
    }
  }

  private Rest rest() throws Exception {
    long start = System.nanoTime();
    long ticks = ticks();
    long switches = switches();
    Thread.sleep(4_000);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Rest(
        (ticks() - ticks) / TICKS_PER_SECOND / seconds, (switches() - switches) / seconds);
  }

  @Test
  void aFileThatChangesIsReadAgain() throws Exception {
    TmuxScreen screen = start("only");
    screen.press("C-Space");
    home.config(
        """
        [profile first]
        role_arn = arn:aws:iam::123456789012:role/First
        source_profile = k
        [profile only]
        role_arn = arn:aws:iam::123456789012:role/Only
        source_profile = k
        """);
    screen.await(text -> text.contains("first") && text.contains("2 profiles"), "both");
    screen.await(text -> cursorRow(text).contains("only"), "the cursor where it was");
    screen.await("1 marked");
    home.opened("only", Duration.ofMinutes(30));
    screen.await(text -> row(text, "only").matches(".*\\d\\dm.*"), "what another alug opened");
  }

  @ParameterizedTest
  @CsvSource({"dumb", "''"})
  void aTerminalThatCanShowNoScreenIsToldOfTheOtherCommands(String term) throws Exception {
    home.export("TERM", term);
    TmuxScreen screen = start("alug list.");
    screen.await("left with 2");
  }

  private void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(home.pid())).start().waitFor();
  }

  private long ticks() throws Exception {
    String stat = Files.readString(Path.of("/proc", Long.toString(home.jvm()), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  /** How often any thread of the process gave up its core to wait. */
  private long switches() throws Exception {
    long all = 0;
    try (var tasks =
        Files.newDirectoryStream(Path.of("/proc", Long.toString(home.jvm()), "task"))) {
      for (Path task : tasks) {
        all += switches(task);
      }
    }
    return all;
  }

  private static long switches(Path task) throws IOException {
    try {
      for (String line : Files.readAllLines(task.resolve("status"))) {
        if (line.startsWith("voluntary_ctxt_switches:")) {
          return Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
        }
      }
      return 0;
    } catch (NoSuchFileException e) {
      return 0; // The thread ended meanwhile.
    }
  }

  /** A line of the screen, from 0; empty where it has no so many. */
  private static String line(String text, int number) {
    return text.lines().skip(number).findFirst().orElse("");
  }

  private static String cursorRow(String text) {
    return text.lines().skip(1).filter(line -> line.startsWith("❯")).findFirst().orElse("");
  }

  private static String row(String text, String profile) {
    return text.lines().filter(line -> line.contains(" " + profile + " ")).findFirst().orElse("");
  }
}
