package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first frame that the launcher shows before there is a JVM, and who cleans up behind it. */
class TuiFrameIT {
  private static final int KILLED = 137;

  @TempDir private Path folder;
  private TuiHome home;
  private @Nullable TmuxScreen running;

  @BeforeEach
  void needsTmux() throws Exception {
    assumeTrue(TmuxScreen.isAvailable(), "tmux is not installed");
    home = new TuiHome(folder);
    home.export("XDG_CACHE_HOME", folder.resolve("cache").toString());
    home.settings("theme = auto\n");
  }

  @AfterEach
  void stop() throws Exception {
    Files.writeString(folder.resolve("go"), "");
    if (running != null) {
      running.close();
    }
  }

  private TmuxScreen start() throws Exception {
    if (running != null) {
      running.close();
    }
    TmuxScreen screen = home.run("tui", 80, 24);
    running = screen;
    return screen;
  }

  private Path kept() {
    return folder.resolve("cache/alug/picker/frame");
  }

  /** A picker that was up, and left its frame. */
  private void once() throws Exception {
    Files.deleteIfExists(kept());
    TmuxScreen screen = start();
    screen.await("only");
    screen.await(text -> isKept(), "the kept frame");
    screen.press("C-c");
    screen.await("left with 130");
    screen.await("the terminal is as it was");
  }

  private boolean isKept() {
    try {
      return Files.exists(kept())
          && Files.getLastModifiedTime(kept()).toInstant().isAfter(Instant.now());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** From now on alug's Java does this first, in sh, with alug's arguments. */
  private void javaDoes(String... lines) throws Exception {
    Path java = folder.resolve("java");
    Files.createDirectories(java.resolve("bin"));
    Files.copy(Shell.JAVA_HOME.resolve("release"), java.resolve("release"));
    Shell.script(java.resolve("bin/java"), lines);
    home.export("ALUG_JAVA_HOME", java.toString());
  }

  private void javaWaits() throws Exception {
    javaDoes(
        "echo $$ >'" + folder + "/waiting'",
        // A test that fails early must not leave it behind for ever.
        "for _ in $(seq 600); do [ -e '" + folder + "/go' ] && break; sleep 0.1; done",
        "exec '" + Shell.JAVA_HOME + "/bin/java' \"$@\"");
  }

  private void go() throws Exception {
    Files.writeString(folder.resolve("go"), "");
  }

  private void awaitWaiting(TmuxScreen screen) throws Exception {
    screen.await(text -> Files.exists(folder.resolve("waiting")), "a Java that waits");
  }

  @Test
  void theFrameIsThereBeforeTheJvmAndKeysWaitForIt() throws Exception {
    once();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())));
    javaWaits();
    TmuxScreen screen = start();
    screen.await(text -> text.contains("only") && text.contains("enter open"), "the kept frame");
    awaitWaiting(screen);
    assertTrue(screen.isAlternate());
    String before = screen.text();
    screen.type("onl");
    screen.press("Left", "x");
    assertEquals(before, screen.text(), "keys do not echo");
    go();
    screen.await(text -> text.startsWith("❯ onxl"), "the keys in their order");
    screen.press("C-c");
    screen.await("left with 130");
    screen.await("the terminal is as it was");
    assertFalse(screen.isAlternate());
  }

  @Test
  void anEnvThatCannotSetSignalsIsDoneWithout() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Shell.script(
        bin.resolve("env"),
        "case $1 in --default-signal*) exit 125 ;; esac",
        "exec /usr/bin/env \"$@\"");
    home.export("PATH", bin + ":" + System.getenv("PATH"));
    TmuxScreen screen = start();
    screen.await("only");
    screen.press("C-c");
    screen.await("left with 130");
  }

  @Test
  void whatTheJvmDrawsOverItLooksTheSame() throws Exception {
    once();
    javaWaits();
    TmuxScreen screen = start();
    awaitWaiting(screen);
    String kept = screen.await("enter open");
    go();
    screen.press("?");
    screen.await(text -> !text.equals(kept), "the help");
    screen.press("Escape");
    screen.await(kept::equals, "the same list");
    screen.press("C-c");
    screen.await("left with 130");
  }

  @Test
  void ofAConsoleThatIsOpenTheTimeIsLeftOut() throws Exception {
    home.opened("only", Duration.ofMinutes(50));
    once();
    javaWaits();
    TmuxScreen screen = start();
    awaitWaiting(screen);
    String text = screen.await("✓ only");
    assertFalse(text.matches("(?s).*\\d\\dm.*"), text);
    go();
    screen.await(shown -> shown.matches("(?s).*4\\dm.*"), "the minutes left");
    screen.press("C-c");
    screen.await("left with 130");
  }

  @Test
  void aFrameOfSomethingElseIsNotShown() throws Exception {
    once();
    home.configOf(3);
    javaWaits();
    assertNothingShown();
  }

  @Test
  void aFrameThatIsTooOldIsNotShown() throws Exception {
    once();
    Files.setLastModifiedTime(kept(), FileTime.from(Instant.now().minusSeconds(1)));
    javaWaits();
    assertNothingShown();
  }

  @Test
  void aFrameBehindALinkIsNotShown() throws Exception {
    once();
    Path elsewhere = Files.move(kept(), folder.resolve("elsewhere"));
    Files.createSymbolicLink(kept(), elsewhere);
    javaWaits();
    assertNothingShown();
  }

  private void assertNothingShown() throws Exception {
    TmuxScreen screen = start();
    awaitWaiting(screen);
    assertFalse(screen.isAlternate());
    assertEquals("", screen.text().strip());
    go();
    screen.await("enter open");
    screen.press("C-c");
    screen.await("left with 130");
  }

  @Test
  void aKilledJvmLeavesTheTerminalAsItWas() throws Exception {
    // The first has no frame to begin with, the second has.
    for (boolean painted : new boolean[] {false, true}) {
      TmuxScreen screen = start();
      screen.await("enter open");
      screen.await(text -> isKept(), "the kept frame");
      kill("KILL", home.jvm());
      screen.await("left with " + KILLED);
      screen.await("the terminal is as it was");
      assertFalse(screen.isAlternate(), "painted before: " + painted);
    }
  }

  @Test
  void aSignalBeforeTheJvmIsUpLeavesTheTerminalAsItWas() throws Exception {
    once();
    javaWaits();
    TmuxScreen screen = start();
    awaitWaiting(screen);
    assertTrue(screen.isAlternate());
    kill("TERM", home.pid());
    screen.await("left with 143");
    screen.await("the terminal is as it was");
    assertFalse(screen.isAlternate());
  }

  @Test
  void whatAJvmSaysThatCannotStartIsSeen() throws Exception {
    once();
    javaDoes("echo 'no room for a JVM' >&2; exit 1");
    TmuxScreen screen = start();
    screen.await("left with 1\n");
    String text = screen.await("the terminal is as it was");
    assertTrue(text.contains("no room for a JVM"), text);
    assertFalse(screen.isAlternate());
  }

  private static void kill(String name, long pid) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }
}
