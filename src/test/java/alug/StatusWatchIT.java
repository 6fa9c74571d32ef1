package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.files.PrivateDirectory;
import alug.history.OpenedConsoles;
import alug.profile.AccountId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code alug status --watch --notify} as a process, with a desktop that only takes notes. */
@Timeout(300)
class StatusWatchIT {
  @TempDir Path home;

  @Test
  void aConsoleThatIsAboutToEndIsSaidOnTheDesktop() throws Exception {
    Path noted = home.resolve("noted");
    Path tools = home.resolve("tools");
    Shell.script(
        tools.resolve("notify-send"),
        "printf '%s\\n' \"$@\" > \"$HOME/noting\"",
        "mv \"$HOME/noting\" \"$HOME/noted\"");
    opened("soon", Duration.ofMinutes(4));
    opened("later", Duration.ofHours(4));
    Shell shell = new Shell(home).set("XDG_STATE_HOME", home.resolve("state")).pathFirst(tools);
    Shell.Started watch =
        shell.start(Shell.INSTALLED.resolve("bin/alug"), "status", "--watch", "--notify");
    try {
      while (!Files.exists(noted)) {
        assertTrue(watch.process().isAlive(), "it watches until it is stopped");
        Thread.sleep(50);
      }
      List<String> words = Files.readAllLines(noted);
      assertEquals(List.of("--app-name=alug", "--", "alug"), words.subList(0, 3));
      assertTrue(words.get(3).startsWith("The console of soon ends in "), words.get(3));
      assertEquals(4, words.size(), "the other one is not about to end");
    } finally {
      watch.process().destroy();
      watch.await();
    }
  }

  private void opened(String profile, Duration left) {
    OpenedConsoles history =
        new OpenedConsoles(
            PrivateDirectory.at(home.resolve("state/alug")),
            told -> {
              throw new IllegalStateException(told);
            });
    Instant now = Instant.now();
    history.record(
        profile,
        AccountId.parse("123456789012"),
        Optional.of("Admin"),
        now.minus(Duration.ofMinutes(5)),
        now.plus(left));
  }
}
