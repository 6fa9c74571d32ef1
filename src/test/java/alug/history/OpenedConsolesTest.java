package alug.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.files.PrivateDirectory;
import alug.profile.AccountId;
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

class OpenedConsolesTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Optional<AccountId> ACCOUNT = AccountId.parse("012345678901");

  @TempDir Path temp;
  private final List<String> notices = new ArrayList<>();
  private Path file;
  private OpenedConsoles consoles;

  @BeforeEach
  void open() {
    file = temp.resolve("alug/history");
    consoles = new OpenedConsoles(PrivateDirectory.at(temp.resolve("alug")), notices::add);
  }

  private void opened(String profile, Instant at, Duration life) {
    consoles.record(profile, ACCOUNT, Optional.of("Admin"), at, at.plus(life));
  }

  @Test
  void nothingOpenedYetIsEmpty() {
    assertEquals(List.of(), consoles.read().live(NOON));
    assertEquals(Optional.empty(), consoles.read().lastOpened("a"));
    assertEquals(0, consoles.read().score("a", NOON));
  }

  @Test
  void whatWasOpenedIsKnownWithAllItsParts() {
    consoles.record("täb\tx", ACCOUNT, Optional.empty(), NOON, NOON.plus(HOUR));

    assertEquals(
        Optional.of(
            new OpenedConsole("täb\tx", ACCOUNT, Optional.empty(), NOON, NOON.plus(HOUR), 1, 1)),
        consoles.read().of("täb\tx"));
  }

  @Test
  void liveOnesComeSoonestExpiryFirst() {
    opened("long", NOON, Duration.ofHours(12));
    opened("short", NOON, HOUR);
    opened("gone", NOON, Duration.ofMinutes(30));

    List<OpenedConsole> live = consoles.read().live(NOON.plusSeconds(1800));
    assertEquals(List.of("short", "long"), live.stream().map(OpenedConsole::profile).toList());
  }

  @Test
  void openingAgainReplacesTheTimesAndCounts() {
    opened("a", NOON, HOUR);
    opened("a", NOON.plusSeconds(60), HOUR.multipliedBy(12));

    OpenedConsole a = consoles.read().of("a").orElseThrow();
    assertEquals(2, a.count());
    assertEquals(NOON.plusSeconds(60), a.openedAt());
    assertEquals(Optional.of(NOON.plusSeconds(60)), consoles.read().lastOpened("a"));
    assertEquals(1, consoles.read().all().size());
  }

  @Test
  void anOpeningIsWorthHalfAfterTwoWeeks() {
    opened("a", NOON, HOUR);
    Instant later = NOON.plus(Duration.ofDays(14));
    assertEquals(0.5, consoles.read().score("a", later), 0.001);
    opened("a", later, HOUR);

    assertEquals(1.5, consoles.read().score("a", later), 0.001);
    assertEquals(0.75, consoles.read().score("a", later.plus(Duration.ofDays(14))), 0.001);
  }

  @Test
  void oftenLatelyBeatsOnceNowAndOftenLongAgo() {
    Instant longAgo = NOON.minus(Duration.ofDays(200));
    for (int i = 0; i < 9; i++) {
      opened("once-loved", longAgo, HOUR);
      opened("daily", NOON.minus(Duration.ofDays(9 - i)), HOUR);
    }
    opened("just-now", NOON, HOUR);

    ConsoleHistory history = consoles.read();
    assertTrue(history.score("daily", NOON) > history.score("just-now", NOON));
    assertTrue(history.score("just-now", NOON) > history.score("once-loved", NOON));
  }

  @Test
  void brokenLinesAreSkippedAndLaterVersionsKept() throws IOException {
    opened("good", NOON, HOUR);
    String good = Files.readString(file);
    String[] broken = {
      "",
      "1",
      "1\t\t\t\t\t\t\t",
      "1\tx\t\t\tnow\tthen\t1\t1",
      "junk",
      good.substring(0, 20),
      "1\tx\t\t\t1\t2\t0\t1",
      "1\tx\t\t\t1\t2\t3\t-1",
      "\0\1",
      good.strip().replace("\t1\t1000", "")
    };
    Files.writeString(file, "7\tfuture\tthing\n" + String.join("\n", broken) + "\n" + good);

    assertEquals(1, consoles.read().all().size());
    opened("new", NOON, HOUR);
    assertEquals(2, consoles.read().all().size());
    assertTrue(Files.readString(file).startsWith("7\tfuture\tthing\n1\tgood\t"));
  }

  @Test
  void theFileStaysBoundedAndKeepsTheLiveAndTheUsed() throws IOException {
    opened("live", NOON, HOUR.multipliedBy(12));
    StringBuilder many = new StringBuilder(Files.readString(file));
    for (int i = 0; i < 3000; i++) {
      many.append("1\tp").append(i).append("\t\t\t1767000000000\t2\t").append(i + 2).append('\t');
      many.append((i + 2) * 1000L).append('\n');
    }
    Files.writeString(file, many);
    opened("new", NOON.plusSeconds(1), HOUR);

    ConsoleHistory history = consoles.read();
    assertEquals(2000, history.all().size());
    assertTrue(history.of("live").isPresent() && history.of("new").isPresent());
    assertTrue(history.of("p2999").isPresent());
    assertEquals(Optional.empty(), history.of("p0"));
  }

  @Test
  void aFileThatCannotBeUsedIsToldAndNothingFails() throws IOException {
    Files.createDirectories(file);
    Files.setPosixFilePermissions(
        temp.resolve("alug"), PosixFilePermissions.fromString("rwx------"));
    opened("a", NOON, HOUR);

    assertEquals(List.of(), consoles.read().live(NOON));
    assertEquals(2, notices.size());
  }
}
