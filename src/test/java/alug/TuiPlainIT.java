package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code alug tui --plain} and {@code ACCESSIBLE=1 alug tui} on a real terminal, and without. */
class TuiPlainIT {
  private static final Pattern DEMO_CODE = Pattern.compile("device shows (\\d{6})");
  private static final Path ALUG = Path.of("target/alug/bin/alug").toAbsolutePath();

  @TempDir private Path folder;

  /** Follows the one-shot address as a browser would, with a cookie jar of its own. */
  private Path browser() throws Exception {
    Path browser = folder.resolve("browser");
    String script =
        "#!/bin/sh\ncd '%s'\ncurl -sL -c jar -b jar -o part \"$1\" && mv part page.html\n";
    Files.writeString(browser, script.formatted(folder));
    Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
    return browser;
  }

  private TmuxScreen screen(String command) throws Exception {
    assumeTrue(TmuxScreen.isAvailable(), "tmux is not installed");
    Path script = folder.resolve("run");
    Files.writeString(
        script,
        "export HOME='"
            + folder
            + "' BROWSER='"
            + browser()
            + "'\n"
            + "unset DISPLAY WAYLAND_DISPLAY SSH_CONNECTION SSH_TTY XDG_STATE_HOME ACCESSIBLE\n"
            + command
            + "\n"
            + "echo \"left with $?\"\n");
    return TmuxScreen.running(script, 100, 50);
  }

  @Test
  void opensAConsoleByNumberAndLeavesStdinAndStdoutAlone() throws Exception {
    String command = "echo unread | TERM=dumb '" + ALUG + "' tui --plain --demo >out";
    try (TmuxScreen screen = screen("cd '" + folder + "'; " + command)) {
      screen.await("a number opens");
      screen.type("210987654321");
      screen.press("Enter");
      screen.await("1 profile. ");
      screen.type("1");
      screen.press("Enter");
      String asked = screen.await(text -> DEMO_CODE.matcher(text).find(), "the demo's code");
      assertTrue(asked.contains("Input MFA code for main "), asked);
      Matcher code = DEMO_CODE.matcher(asked);
      assertTrue(code.find());
      screen.type(code.group(1));
      screen.press("Enter");
      screen.await("payments-staging-admin opened, for 1 h");
      assertFalse(screen.isAlternate());
      screen.press("q", "Enter");
      screen.await("left with 0");
    }
    assertEquals("", Files.readString(folder.resolve("out")));
  }

  @Test
  void theEndOfInputLeavesWith130() throws Exception {
    try (TmuxScreen screen = screen("ACCESSIBLE=1 '" + ALUG + "' tui --demo audit")) {
      screen.await("org-audit");
      assertFalse(screen.isAlternate());
      screen.press("C-d");
      screen.await("left with 130");
    }
  }

  @Test
  void withoutATerminalItNamesTheCommandsThatWork() throws Exception {
    Process process =
        new ProcessBuilder("setsid", "-w", ALUG.toString(), "tui", "--plain", "--demo")
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), said);
    assertTrue(said.contains("alug -p PROFILE, alug open PROFILE, alug list"), said);
  }
}
