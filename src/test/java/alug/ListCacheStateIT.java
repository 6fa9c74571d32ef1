package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alug.Shell.Result;
import alug.files.PrivateDirectory;
import alug.history.OpenedConsoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in the cache of {@code alug list}, for how long, and who may read it. */
class ListCacheStateIT {
  private ListCacheHome home;

  @BeforeEach
  void home(@TempDir Path temp) throws IOException {
    home = new ListCacheHome(temp);
  }

  private void open(Duration left) {
    PrivateDirectory state = PrivateDirectory.at(home.temp.resolve(".local/state/alug"));
    Instant now = Instant.now();
    new OpenedConsoles(state, word -> {})
        .record("app", Optional.empty(), Optional.empty(), now, now.plus(left));
  }

  /** From now on the launcher's clock is wrong by that much. */
  private void clockIsOff(Duration off) throws IOException {
    Shell.script(
        home.temp.resolve("clock/date"),
        "exec /bin/date -d '" + off.toSeconds() + " seconds' \"$@\"");
  }

  @Test
  void anEntryIsGoodUntilItsTimeLeftWouldReadOtherwise() throws Exception {
    home.shell.pathFirst(home.temp.resolve("clock"));
    Duration untilItChanges = Duration.ofSeconds(59);
    Instant begin;
    List<Boolean> byJvm = new ArrayList<>();
    do {
      byJvm.clear();
      clockIsOff(Duration.ZERO);
      begin = Instant.now();
      open(Duration.ofMinutes(90).plus(untilItChanges));
      byJvm.add(home.startsJvm());
      byJvm.add(home.startsJvm());
      clockIsOff(Duration.ofMinutes(1));
      byJvm.add(home.startsJvm());
      clockIsOff(Duration.ofMinutes(-10));
      byJvm.add(home.startsJvm());
      clockIsOff(Duration.ZERO);
      byJvm.add(home.startsJvm());
      // On a machine so busy that the time was up, once more.
    } while (Duration.between(begin, Instant.now()).compareTo(untilItChanges) >= 0);
    assertEquals(List.of(true, false, true, true, false), byJvm);
  }

  @Test
  void secondsAreNeverKept() throws Exception {
    open(Duration.ofMinutes(9));
    assertTrue(home.startsJvm());
    assertTrue(home.startsJvm());
    open(Duration.ofHours(9));
    assertTrue(home.startsJvm("--json"));
    assertTrue(home.startsJvm("--json"));
  }

  @Test
  void aConsoleThatIsOpenedCounts() throws Exception {
    home.assertMiss();
    home.assertHit();
    open(Duration.ofHours(9));
    Result result = home.list();
    assertTrue(result.out().contains("9h00m") || result.out().contains("8h59m"), result.out());
  }

  @Test
  void theCacheIsPrivateAndHoldsNoSecret() throws Exception {
    // The secret in the value of another key, by a line that was moved in.
    Files.writeString(
        home.config.resolveSibling("credentials"),
        "[oops]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\n  aws_secret_access_key = "
            + ListCacheHome.SECRET
            + "\n");
    home.list();
    home.list("--json");
    assertEquals(2, home.kept().size(), home.kept().toString());
    for (Path file : home.kept()) {
      assertFalse(Files.readString(file).contains(ListCacheHome.SECRET), file.toString());
      assertEquals("rw-------", mode(file));
      assertEquals("rwx------", mode(file.resolveSibling(".")));
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void anEntryOfAnotherUserIsNotShown() throws Exception {
    home.assertMiss();
    home.assertHit();
    Path entry = home.kept().get(0);
    assumeTrue(Files.getAttribute(entry, "unix:uid").equals(0), "only root can give files away");
    Files.setAttribute(entry, "unix:uid", 65_534);
    home.assertMiss();
    Files.setAttribute(home.temp.resolve(".cache/alug/lists"), "unix:uid", 65_534);
    Files.delete(entry);
    home.assertMiss();
    assertEquals(List.of(), home.kept());
  }

  @Test
  void aCacheThatCannotBeUsedCostsNothingButTime() throws Exception {
    Path elsewhere = Files.createDirectory(home.temp.resolve("elsewhere"));
    Files.createDirectories(home.temp.resolve(".cache/alug"));
    Files.createSymbolicLink(home.temp.resolve(".cache/alug/lists"), elsewhere);
    home.assertMiss();
    home.assertMiss();
    assertEquals("", home.list().err());
    home.shell.unset("HOME");
    Result homeless = home.list();
    assertEquals(0, homeless.exit(), homeless.err());
  }

  @Test
  void aDamagedEntryIsMadeAgain() throws Exception {
    home.assertMiss();
    Path entry = home.kept().get(0);
    for (String damage : new String[] {"", "1|", "\n\n\n"}) {
      Files.writeString(entry, damage);
      home.assertMiss();
      home.assertHit();
    }
  }
}
