package alug.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.console.Detour;
import alug.history.OpenedConsole;
import alug.launch.Outcome;
import alug.opening.OpenResult.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenConsoleTest {
  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void start() {
    rig = new Rig(folder);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private OpenResult open(String profile) {
    return rig.one.open(rig.order(profile), rig::type, new Rig.Silent());
  }

  @Test
  void whatIsOpenedIsRemembered() {
    OpenResult result = open("long1");
    OpenedConsole console = rig.history.read().of("long1").orElseThrow();
    assertEquals(Status.OPENED, result.status());
    assertEquals(Instant.parse("2026-03-04T21:00:13Z"), console.expiresAt());
    assertEquals("long1", console.role().orElseThrow());
    assertEquals("123456789012", console.account().orElseThrow().digits());
  }

  @ParameterizedTest
  @CsvSource({
    "OPENED, OPENED, true",
    "NOT_OPENED, LAUNCHED, false",
    "COPIED, COPIED, true",
    "SENT_TO_TERMINAL, COPIED, true",
    "PRINTED, PRINTED, true"
  })
  void whatTheBrowserMadeOfItIsTheResult(Outcome outcome, Status status, boolean live) {
    rig.browser.outcome = outcome;
    OpenResult result = open("free1");
    assertEquals(status, result.status());
    assertEquals(outcome, result.outcome().orElseThrow());
    assertEquals(live, result.status().isGood());
    assertEquals(!live, result.failure().isPresent());
    assertEquals(live, rig.history.read().of("free1").isPresent());
  }

  @Test
  void aHistoryThatCannotBeWrittenCostsNoConsole() throws Exception {
    Files.writeString(folder.resolve("state"), "in the way");
    assertEquals(Status.OPENED, open("free1").status());
    assertTrue(
        rig.told.get(0).startsWith("the opened console is not remembered"), rig.told::toString);
  }

  @Test
  void aDetourLeadsToTheLogin() {
    OpenResult result =
        rig.one.by(Detour.LOGOUT_FIRST).open(rig.order("free1"), rig::type, new Rig.Silent());
    assertEquals(Status.OPENED, result.status());
    assertTrue(
        rig.browser
            .last()
            .link()
            .reveal()
            .startsWith(rig.sandbox.stsUrl() + "/oauth?Action=logout&redirect_uri=http%3A%2F%2F"));
  }
}
