package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.cli.CliHarness.Run;
import alug.sandbox.Role;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.User;
import alug.sandbox.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {
  private static final String USER = "arn:aws:iam::111111111111:user/alice";
  private static final String SERIAL = "arn:aws:iam::111111111111:mfa/alice";

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T09:00:13Z"));

  @TempDir Path home;
  private Sandbox sandbox;
  private CliHarness alug;

  OpenCommandTest() throws IOException {
    sandbox =
        Sandbox.start(world(), SandboxOptions.of(CLOCK).withSigningClock(InstantSource.system()));
    alug = new CliHarness(Path.of("/"));
  }

  @BeforeEach
  void start() {
    alug =
        new CliHarness(home)
            .with(sandbox.environment())
            .with("XDG_STATE_HOME", home.resolve("state").toString())
            .with("ALUG_SESSION_STORE", "memory")
            .with("PATH", "/usr/bin:/bin")
            .at(CLOCK);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private static World world() {
    User alice =
        User.of(USER).withKey("AKIAALICEEXAMPLE", "made/up").withMfa(SERIAL, "JBSWY3DPEHPK3PXP");
    World.Builder world = World.builder().user("alice", alice);
    for (int i = 1; i <= 6; i++) {
      String arn = "arn:aws:iam::12345678901" + i + ":role/Admin";
      world.role(Role.of(arn).trusting(USER));
      world.profile("shop-prod-" + i, "role_arn", arn, "source_profile", "alice");
      world.profile("code-" + i, "role_arn", arn, "source_profile", "alice", "mfa_serial", SERIAL);
    }
    return world.build();
  }

  private int calls() {
    return sandbox.journal().entries().size();
  }

  @Test
  void severalLinksArePrintedWithTheirNames() {
    Run run = alug.run("open", "shop-prod-2", "shop-prod-1", "--browser", "print");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(2, run.out().lines().count());
    assertTrue(run.out().contains("shop-prod-2\t" + sandbox.federationUrl() + "?Action=login"));
    assertTrue(run.err().contains("2/2 shop-prod-"), run.err());
    assertTrue(run.err().contains("printed, for 1 h; the link signs anyone in for 15 minutes"));
  }

  @Test
  void theSamePageOpensInEveryAccount() {
    String page =
        "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:a|b";
    Run run =
        alug.run("open", "--filter", "prod", "--destination", page, "--browser", "print", "--yes");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(6, run.out().lines().count());
    String encoded = "%2Fcloudwatch%2Fhome%3Fregion%3Deu-west-1%23alarmsV2%3Aa%7Cb&";
    assertTrue(run.out().lines().allMatch(line -> line.contains(encoded)), run.out());
  }

  @Test
  void oneTargetGivesItsCodeAndSeveralGiveOne() {
    assertEquals(3, alug.run("open", "nobody").exitCode());
    assertEquals(4, alug.run("open", "code-1", "--browser", "print").exitCode());
    Run some = alug.run("open", "nobody", "shop-prod-1", "code-1", "--browser", "print");
    assertEquals(1, some.exitCode());
    assertEquals(1, some.out().lines().count(), some.out());
    assertTrue(
        some.err().contains("1 of 3 opened. The others again: alug open code-1"), some.err());
    assertEquals(2, alug.run("open").exitCode());
    assertEquals(2, alug.run("open", "a", "--filter", "b").exitCode());
    assertEquals(3, alug.run("open", "--filter", "no-such-thing").exitCode());
  }

  @Test
  void aLineOfJsonTellsOfEach() {
    Run run = alug.run("open", "nobody", "code-1", "--json", "--browser", "command");
    assertEquals(3, run.exitCode());
    run =
        alug.with("ALUG_BROWSER_COMMAND", "/bin/true {profile} {url}")
            .run("open", "nobody", "code-1", "--json", "--browser", "command");
    assertEquals(1, run.exitCode());
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(0).startsWith("{\"profile\":\"nobody\",\"urlExpiresAt\":null"), run.out());
    assertTrue(
        lines.get(1).contains("\"status\":\"failed\",\"error\":{\"code\":\"MfaCodeNeeded\""));
    assertFalse(run.out().contains("http"), run.out());
  }

  @Test
  void linksDoNotMixWithJson() {
    Run run = alug.run("open", "shop-prod-1", "--browser", "print", "--json");
    assertEquals(2, run.exitCode());
    assertEquals(0, calls());
  }

  @Test
  void overSshTheLinksArePrintedWithTheReason() {
    Run run = alug.with("SSH_CONNECTION", "1 2 3 4").run("open", "shop-prod-1", "shop-prod-2");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(2, run.out().lines().count());
    assertTrue(run.err().contains("No browser is opened: over SSH"), run.err());
  }

  @Test
  void manyProductionConsolesWantAYes() {
    Run asked = alug.run("open", "--filter", "prod", "--browser", "print");
    assertEquals(2, asked.exitCode());
    assertTrue(
        asked
            .err()
            .contains("6 of them are production: shop-prod-1, shop-prod-2, shop-prod-3, +3"));
    assertEquals("", asked.out());
    assertEquals(0, alug.run("open", "--filter", "prod", "--browser", "print", "--yes").exitCode());
    assertEquals(
        0,
        alug.with("ALUG_CONFIRM_ABOVE", "6")
            .run("open", "--filter", "prod", "--browser", "print")
            .exitCode());
  }

  @Test
  void aBatchIntoOneCookieJarIsRefusedBeforeAnythingIsSent() {
    Run run =
        alug.with("BROWSER", "/bin/true")
            .with("DISPLAY", ":9")
            .run("open", "shop-prod-1", "shop-prod-2", "--browser", "default");
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("Set browser = firefox-container or chrome-profile"), run.err());
    Run six =
        alug.with("ALUG_MULTI_SESSION", "on")
            .run("open", "--filter", "prod", "--browser", "default", "--yes");
    assertEquals(3, six.exitCode());
    assertTrue(six.err().contains("AWS keeps at most 5 sessions in one browser"), six.err());
    assertEquals(3, alug.run("open", "shop-prod-1", "shop-prod-2", "--copy").exitCode());
    assertEquals(0, calls());
  }

  @Test
  void theCodeOfTheCommandLineIsTheFirst() {
    String code = sandbox.code(SERIAL).code();
    Run run =
        alug.run("open", "code-1", "code-2", "-t", code, "--mode", "shared", "--browser", "print");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(2, run.out().lines().count());
  }

  @Test
  void loggingOutFirstIsAnOptInThatExcludesMultiSession() {
    alug.with("ALUG_LOGOUT_FIRST", "on");
    Run run = alug.run("open", "shop-prod-1", "--browser", "print");
    assertTrue(run.out().startsWith(sandbox.stsUrl() + "/oauth?Action=logout&redirect_uri=http"));
    Run both =
        alug.with("ALUG_MULTI_SESSION", "on").run("open", "shop-prod-1", "--browser", "print");
    assertEquals(3, both.exitCode());
    assertTrue(both.err().contains("Switch one of the two off"), both.err());
  }

  @Test
  void multiSessionOpensTheOptInPageSignedInByAProfile() {
    Run run = alug.run("multi-session", "shop-prod-1", "--browser", "print");
    assertEquals(0, run.exitCode(), run.err());
    String page = sandbox.stsUrl() + "/sessions/v1/opt-in?redirect_uri=http%3A%2F%2F127.0.0.1";
    assertTrue(run.out().startsWith(page), run.out());
    assertTrue(run.err().contains("set multi-session = on"), run.err());
    assertEquals(2, alug.run("multi-session").exitCode());
    assertEquals(3, alug.run("multi-session", "nobody").exitCode());
  }
}
