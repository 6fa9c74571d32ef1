package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.cli.CliHarness.Run;
import alug.files.PrivateDirectory;
import alug.history.OpenedConsoles;
import alug.profile.AccountId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
  @TempDir Path home;

  private CliHarness alug() {
    return new CliHarness(home)
        .with("XDG_STATE_HOME", home.resolve("state").toString())
        .at(() -> NOW);
  }

  private void opened(String profile, String account, Duration left) {
    OpenedConsoles history =
        new OpenedConsoles(
            PrivateDirectory.at(home.resolve("state/alug")),
            told -> {
              throw new IllegalStateException(told);
            });
    history.record(
        profile,
        AccountId.parse(account),
        Optional.of("Admin"),
        NOW.minus(Duration.ofMinutes(5)),
        NOW.plus(left));
  }

  private void openSome() {
    opened("later", "123456789012", Duration.ofMinutes(692));
    opened("soon", "210987654321", Duration.ofSeconds(291));
    opened("over", "210987654321", Duration.ofSeconds(-1));
  }

  @Test
  void noConsoleIsExitCodeOne() {
    Run run = alug().run("status");
    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    assertEquals("alug: No console is open.\n", run.err());
    assertEquals(new Run(1, "", ""), alug().run("status", "--format", "%n"));
    assertEquals(new Run(1, "{\"consoles\":[]}\n", ""), alug().run("status", "--json"));
  }

  @Test
  void theSoonestEndComesFirstAndAWarningMarksIt() {
    openSome();
    Run run = alug().run("status");
    assertEquals(0, run.exitCode());
    assertEquals(
        """
        PROFILE  ACCOUNT       ROLE   LEFT
        soon     210987654321  Admin  4:51 !
        later    123456789012  Admin  11h32m
        """,
        run.out());
  }

  @Test
  void aFormatFillsItsLetters() {
    openSome();
    Run run = alug().run("status", "--format", "%n %a %r %l %e 100%%");
    assertEquals(
        List.of(
            "soon 210987654321 Admin 4:51 2026-03-04T09:04:51Z 100%",
            "later 123456789012 Admin 11h32m 2026-03-04T20:32:00Z 100%"),
        run.out().lines().toList());
  }

  @Test
  void aBadFormatIsRefusedAlsoWhileNothingIsOpen() {
    Run run = alug().run("status", "--format", "%x");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("%x"), run.err());
    assertEquals(2, alug().run("status", "--notify").exitCode());
  }

  @Test
  void jsonTellsTheSame() {
    opened("soon", "210987654321", Duration.ofSeconds(291));
    assertEquals(
        "{\"consoles\":[{\"profile\":\"soon\",\"accountId\":\"210987654321\",\"roleName\":\"Admin\","
            + "\"openedAt\":\"2026-03-04T08:55:00Z\",\"expiresAt\":\"2026-03-04T09:04:51Z\","
            + "\"remainingSeconds\":291}]}\n",
        alug().run("status", "--json").out());
  }

  @Test
  void listShowsTheTimeLeft() throws Exception {
    opened("soon", "210987654321", Duration.ofSeconds(291));
    Run run =
        alug()
            .config(
                "[profile soon]\nrole_arn=arn:aws:iam::210987654321:role/Admin\nsource_profile=a\n")
            .credentials("[a]\naws_access_key_id=AKIAEXAMPLE\naws_secret_access_key=x\n")
            .run("list");
    assertTrue(run.out().contains("1h     4:51"), run.out());
  }
}
