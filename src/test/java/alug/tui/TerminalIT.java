package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alug.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a real terminal. The parent is a shell that does not repair the settings. */
class TerminalIT {
  private static final String TELL = "code=$?; stty -g >after; echo ended $code; sleep 3600\n";

  @TempDir Path folder;

  @BeforeAll
  static void needsTmux() {
    boolean there = Tmux.isThere();
    if (!there) {
      System.out.println("skipped: TerminalIT needs tmux");
    }
    assumeTrue(there, "needs tmux");
  }

  @ParameterizedTest
  @CsvSource({"esc,0", "exception,1", "TERM,143", "HUP,129", "INT,130"})
  void everyWayOutLeavesTheTerminalAsItWas(String way, int exit) throws IOException {
    try (Tmux tmux = Tmux.run(folder, once())) {
      tmux.awaitScreen("last row");
      assertEquals("1", tmux.ask("#{alternate_on}"));
      assertEquals("1", tmux.ask("#{mouse_any_flag}"));
      switch (way) {
        case "esc" -> tmux.keys("Escape");
        case "exception" -> tmux.keys("C-x");
        default -> tmux.call("run-shell", "kill -" + way + " $(cat '" + folder + "/pid')");
      }
      tmux.awaitScreen("ended " + exit);
      assertEquals("0", tmux.ask("#{alternate_on}"));
      assertEquals("0", tmux.ask("#{mouse_any_flag}"));
      assertEquals("1", tmux.ask("#{cursor_flag}"));
      assertEquals("1", tmux.ask("#{wrap_flag}"));
      assertEquals(read("before"), read("after"));
      assertEquals(way.equals("exception"), tmux.screen().contains("on purpose"));
    }
  }

  @Test
  void whatTheLauncherDidIsNotDoneAgain() throws IOException {
    String script =
        "stty intr ^X; stty -g >before\n"
            + "saved=$(stty -g); size=$(stty size)\n"
            + "stty -isig -ixon -iexten -icrnl -icanon -echo min 0 time 1\n"
            + java("-Dalug.tty.settings=$saved \"-Dalug.tty.size=$size\"")
            + "\n"
            + TELL;
    try (Tmux tmux = Tmux.run(folder, "cd '" + folder + "'\n" + script)) {
      tmux.awaitScreen("demo 80x24");
      tmux.keys("a", "Up");
      tmux.awaitScreen("> up");
      tmux.keys("Escape");
      tmux.awaitScreen("ended 0");
      assertEquals(read("before"), read("after"));
    }
  }

  @Test
  void keysAndPastesArrive() {
    try (Tmux tmux = Tmux.run(folder, once())) {
      tmux.awaitScreen("last row");
      tmux.keys("é", "Enter", "C-j", "C-s", "C-v", "C-\\", "M-x", "F5", "BTab", "😀");
      tmux.awaitScreen("> '😀'");
      String screen = tmux.screen();
      for (String key :
          "'é' enter ctrl-j ctrl-s ctrl-v ctrl-\\ alt-x f5 shift-tab".split(" ", -1)) {
        assertTrue(screen.contains("> " + key + "\n"), screen);
      }
      tmux.call("set-buffer", "12\n34");
      tmux.call("paste-buffer", "-p", "-r");
      tmux.awaitScreen("> paste(12 34)");
    }
  }

  @Test
  void aProgramGetsTheKeysWhileItRuns() {
    try (Tmux tmux = Tmux.run(folder, once())) {
      tmux.awaitScreen("last row");
      tmux.keys("C-o");
      tmux.awaitScreen("code?");
      tmux.keys("123456", "Enter");
      tmux.awaitScreen("got 123456");
      tmux.keys("Enter");
      tmux.awaitScreen("> resumed");
      tmux.keys("x");
      tmux.awaitScreen("> 'x'");
      assertFalse(tmux.screen().contains("'1'"), tmux::screen);
      assertFalse(tmux.screen().contains("> enter"), tmux::screen);
    }
  }

  @Test
  void stopsAndComesBackIntoAWindowOfAnotherSize() throws IOException {
    // The launcher stays, as one does that does not exec.
    Files.writeString(folder.resolve("launcher"), java("") + "\necho ended $?\n");
    String bash = "cd '" + folder + "'; export LC_ALL=C.UTF-8\nexec bash --norc --noprofile -i\n";
    try (Tmux tmux = Tmux.run(folder, bash)) {
      tmux.keys("sh launcher", "Enter");
      tmux.awaitScreen("last row");
      tmux.keys("C-z");
      tmux.awaitScreen("Stopped");
      assertEquals("0", tmux.ask("#{alternate_on}"));
      tmux.resize(70, 20);
      tmux.keys("fg", "Enter");
      tmux.awaitScreen("demo 70x20");
      tmux.awaitScreen("> resumed");
      tmux.awaitScreen("last row");
      tmux.keys("Escape");
      tmux.awaitScreen("ended 0");
      assertEquals("0", tmux.ask("#{alternate_on}"));
    }
  }

  @Test
  void aStormOfResizesLeavesACleanScreen() {
    try (Tmux tmux = Tmux.run(folder, once())) {
      tmux.awaitScreen("last row");
      for (int round = 0; round < 40; round++) {
        tmux.resize(50 + round * 7 % 50, 10 + round * 5 % 20);
      }
      tmux.resize(61, 13);
      Tmux.await(() -> isClean(tmux.screen()), () -> "not a clean screen:\n" + tmux.screen());
    }
  }

  private static boolean isClean(String screen) {
    String[] rows = screen.split("\n", -1);
    boolean clean = rows.length > 12 && rows[0].contains("demo 61x13");
    for (int row = 1; clean && row < 12; row++) {
      clean = rows[row].matches("(\\.|> \\d+x\\d+) *");
    }
    return clean && rows[12].strip().equals("last row");
  }

  @Test
  void aHangUpEndsItEvenWhereTheSignalIsIgnored() throws IOException {
    Tmux tmux = Tmux.run(folder, "trap '' HUP\n" + once());
    try (tmux) {
      tmux.awaitScreen("last row");
    }
    Processes.awaitEnd(Long.parseLong(read("pid").strip()));
  }

  /** Runs the demo once, with settings of the person's own, and tells how it ended. */
  private String once() {
    return "cd '" + folder + "'\nstty intr ^X -ixon; stty -g >before\n" + demo("") + TELL;
  }

  private String demo(String options) {
    return "sh -c 'echo $$ >pid; exec " + java(options) + "'\n";
  }

  private static String java(String options) {
    String home = System.getProperty("java.home");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return "\""
        + Path.of(home, "bin", "java")
        + "\" -Xshare:auto -XX:TieredStopAtLevel=1 "
        + options
        + " -cp \""
        + classPath
        + "\" alug.tui.TerminalDemo";
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
