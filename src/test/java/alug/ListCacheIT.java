package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code alug list} from the launcher's cache: never when anything has changed. */
class ListCacheIT {
  private ListCacheHome home;

  @BeforeEach
  void home(@TempDir Path temp) throws IOException {
    home = new ListCacheHome(temp);
  }

  @Test
  void theSecondListStartsNoJvm() throws Exception {
    home.assertMiss();
    home.assertHit();
    home.assertMiss("--json");
    home.assertHit("--json");
    home.assertHit();
  }

  @Test
  void aListWithAQueryOrAnOptionIsNotKept() throws Exception {
    home.assertMiss("app");
    home.assertMiss("app");
    home.assertMiss("--strict");
    home.assertMiss("--strict");
    home.assertMiss();
    assertEquals(2, home.shell.run(home.launcher, "list --json").exit());
  }

  /** A change of the files; they are looked at with a hit before and a miss after. */
  private enum Change {
    SAME_SIZE_AND_TIME {
      @Override
      void make(Path config) throws IOException {
        FileTime time = Files.getLastModifiedTime(config);
        Files.writeString(config, ListCacheHome.CONFIG.replace("app", "abc"));
        Files.setLastModifiedTime(config, time);
      }
    },
    AN_OLDER_FILE_MOVED_IN {
      @Override
      void make(Path config) throws IOException {
        Path other =
            Files.writeString(
                config.resolveSibling("o"), ListCacheHome.CONFIG.replace("app", "abc"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
        Files.move(other, config, StandardCopyOption.REPLACE_EXISTING);
      }
    },
    TOUCHED {
      @Override
      void make(Path config) throws IOException {
        Files.setLastModifiedTime(config, FileTime.from(Instant.EPOCH));
      }
    },
    A_LINK_TO_ANOTHER_FILE {
      @Override
      void make(Path config) throws IOException {
        Path other =
            Files.writeString(
                config.resolveSibling("o"), ListCacheHome.CONFIG.replace("app", "abc"));
        Files.delete(config);
        Files.createSymbolicLink(config, other);
      }
    },
    CREDENTIALS {
      @Override
      void make(Path config) throws IOException {
        Files.writeString(config.resolveSibling("credentials"), "[more]\nregion = eu-west-1\n");
      }
    },
    SETTINGS {
      @Override
      void make(Path config) throws IOException {
        Path folder = config.resolve("../../.config/alug").normalize();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.properties"), "duration = 2h\n");
      }
    };

    abstract void make(Path config) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SAME_SIZE_AND_TIME",
        "AN_OLDER_FILE_MOVED_IN",
        "TOUCHED",
        "A_LINK_TO_ANOTHER_FILE",
        "CREDENTIALS",
        "SETTINGS"
      })
  void everyChangeOfTheFilesCounts(String change) throws Exception {
    home.assertMiss();
    home.assertHit();
    Change.valueOf(change).make(home.config);
    home.assertMiss();
    home.assertHit();
  }

  @Test
  void anEmptyListIsNotKeptForItHasToSayWhy() throws Exception {
    home.assertMiss();
    home.assertHit();
    Files.delete(home.config);
    home.assertMiss();
    home.assertMiss();
  }

  @Test
  void aLinkThatIsTurnedToAnotherFileCounts() throws Exception {
    Path one = Files.writeString(home.temp.resolve("one"), ListCacheHome.CONFIG);
    Path two =
        Files.writeString(home.temp.resolve("two"), ListCacheHome.CONFIG.replace("app", "abc"));
    Files.setLastModifiedTime(one, FileTime.from(Instant.EPOCH));
    Files.setLastModifiedTime(two, FileTime.from(Instant.EPOCH));
    Files.delete(home.config);
    Files.createSymbolicLink(home.config, one);
    home.assertMiss();
    home.assertHit();
    Files.delete(home.config);
    Files.createSymbolicLink(home.config, two);
    home.assertMiss();
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_CONFIG_FILE, other",
    "ALUG_DURATION, 2h",
    "ALUG_MODE, long",
    "XDG_CONFIG_HOME, /nowhere",
    "LC_ALL, C",
  })
  void everyVariableThatCountsCounts(String name, String value) throws Exception {
    Files.writeString(home.temp.resolve("other"), ListCacheHome.CONFIG.replace("app", "abc"));
    home.assertMiss();
    home.assertHit();
    home.shell.set(name, value);
    home.assertMiss();
    home.assertHit();
    home.shell.unset(name);
    home.assertMiss();
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_ACCESS_KEY_ID, AKIAIOSFODNN7EXAMPLE",
    "AWS_ENDPOINT_URL, https://example.com",
    "ALUG_OPEN_URL_IN_CONTAINER_KEY, 00ff",
    "ALUG_STATE_DIRECTORY, /nowhere",
    "XDG_CACHE_HOME, /dev/null/nowhere",
    "AWS_CONFIG_FILE, with|bar",
    "AWS_CONFIG_FILE, /dev/null",
  })
  void nothingIsKeptWhereItCouldBeWrongOrTellTooMuch(String name, String value) throws Exception {
    home.shell.set(name, value);
    home.assertMiss();
    home.assertMiss();
    home.shell.unset(name);
    home.assertMiss();
    home.shell.set(name, value);
    home.assertMiss();
  }

  @Test
  void aStateDirectoryOfTheSettingsIsNotWhatTheLauncherLookedAt() throws Exception {
    Path folder = Files.createDirectories(home.temp.resolve(".config/alug"));
    Files.writeString(folder.resolve("config.properties"), "state-directory = ~/state\n");
    home.assertMiss();
    home.assertMiss();
  }

  @Test
  void whatIsSaidOnStderrIsSaidEveryTime() throws Exception {
    Files.writeString(home.config, ListCacheHome.CONFIG + "no property\n");
    home.assertMiss();
    home.assertMiss();
    assertTrue(home.list().err().contains("expected key = value"));
  }

  @Test
  void aNewAlugAnswersItself() throws Exception {
    Path copy = Shell.copy(Shell.INSTALLED, home.temp.resolve("a copy"), true);
    home.launcher = copy.resolve("bin/alug");
    home.assertMiss();
    home.assertHit();
    Files.setLastModifiedTime(copy.resolve("lib/alug.jar"), FileTime.from(Instant.EPOCH));
    home.assertMiss();
    home.launcher = Shell.INSTALLED.resolve("bin/alug");
    home.assertMiss();
  }

  @Test
  void aReaderMayLeaveEarly() throws Exception {
    home.assertMiss();
    Result result = home.shell.run("sh", "-c", "'" + home.launcher + "' list | head -n 1");
    assertEquals("", result.err());
    assertEquals(home.truth().lines().findFirst().orElseThrow() + "\n", result.out());
  }

  @Test
  void theVariablesForAlugGoNoFurther() throws Exception {
    Path fake = Shell.fakeJava(home.temp.resolve("fake"), "17");
    Shell.script(fake.resolve("bin/java"), "env");
    home.shell.set("ALUG_JAVA_HOME", fake);
    assertTrue(home.list().out().contains("ALUG_LIST_SIGNATURE=1|"));
    assertFalse(home.shell.run(home.launcher, "status").out().contains("ALUG_LIST_"));
    home.shell.set("ALUG_NO_CACHE", "1").set("ALUG_LIST_ENTRY", "of the caller's");
    assertFalse(home.list().out().contains("ALUG_LIST_"));
    assertNotEquals("", home.list().out());
  }
}
