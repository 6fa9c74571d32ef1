package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code alug tui --demo} on a real terminal, from the filter to the opened console. */
class TuiDemoIT {
  private static final Pattern DEMO_CODE = Pattern.compile("device shows (\\d{6})");

  @TempDir private Path folder;
  private Path page;
  private TmuxScreen screen;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(TmuxScreen.isAvailable(), "tmux is not installed");
    page = folder.resolve("page.html");
    Path browser = folder.resolve("browser");
    // Follows the one-shot address as a browser would, with a cookie jar of its own.
    Files.writeString(
        browser,
        "#!/bin/sh\ncurl -sL -c '"
            + folder
            + "/jar' -b '"
            + folder
            + "/jar' -o '"
            + page
            + ".part' \"$1\" && mv '"
            + page
            + ".part' '"
            + page
            + "'\n");
    Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
    Path script = folder.resolve("run");
    Files.writeString(
        script,
        "export HOME='"
            + folder
            + "' BROWSER='"
            + browser
            + "' TERM=screen-256color\n"
            + "unset DISPLAY WAYLAND_DISPLAY SSH_CONNECTION SSH_TTY XDG_STATE_HOME\n"
            + "before=$(stty -g)\n"
            + "'"
            + Path.of("target/alug/bin/alug").toAbsolutePath()
            + "' tui --demo --json >'"
            + folder
            + "/results'\n"
            + "echo \"left with $?\"\n"
            + "[ \"$before\" = \"$(stty -g)\" ] && echo 'the terminal is as it was'\n");
    screen = TmuxScreen.running(script, 100, 30);
    screen.await("profiles");
  }

  @AfterEach
  void stop() throws Exception {
    if (screen != null) {
      screen.close();
    }
  }

  @Test
  void opensAConsoleFromAFewLettersAndShowsTheTimeLeft() throws Exception {
    screen.await("org-audit");
    screen.type("org-au");
    screen.await("match");
    screen.press("Enter");
    screen.await(text -> row(text, "org-audit").matches(".*1[12]h.*1[12]h\\d\\dm.*"), "time left");
    assertSignedInTo("111122223333");
    leave(0);
    String results = Files.readString(folder.resolve("results"));
    assertTrue(results.startsWith("{\"profile\":\"org-audit\","), results);
    assertTrue(results.contains("\"status\":\"opened\",\"error\":null}"), results);
    assertEquals(1, results.lines().count(), results);
  }

  @Test
  void asksForACodeInADialogAndOpensWithIt() throws Exception {
    screen.await("payments-staging-admin");
    screen.type("210987654321");
    screen.await("1/44 match");
    screen.press("Enter");
    String dialog = screen.await(text -> DEMO_CODE.matcher(text).find(), "the demo's code");
    Matcher code = DEMO_CODE.matcher(dialog);
    assertTrue(code.find());
    screen.type(code.group(1));
    screen.await(text -> row(text, "payments-staging-admin").matches(".*\\d\\dm.*"), "time left");
    assertSignedInTo("210987654321");
    leave(0);
  }

  @Test
  void leavesWithoutATraceWhenNothingWasOpened() throws Exception {
    screen.press("C-c");
    screen.await("left with 130");
    screen.await("the terminal is as it was");
    assertFalse(screen.isAlternate());
  }

  /** The browser shows the page a little after it asked for it. */
  private void assertSignedInTo(String account) throws Exception {
    screen.await(text -> Files.exists(page), "the console page");
    assertTrue(Files.readString(page).contains("<td id=\"account\">" + account + "</td>"));
  }

  private void leave(int exitCode) throws Exception {
    screen.press("Escape");
    screen.await(text -> !text.contains("match"), "the whole list");
    screen.press("Escape");
    screen.await("left with " + exitCode);
    screen.await("the terminal is as it was");
    assertFalse(screen.isAlternate());
  }

  private static String row(String screen, String profile) {
    for (String line : screen.lines().toList()) {
      if (line.contains(" " + profile + " ")) {
        return line;
      }
    }
    return "";
  }
}
