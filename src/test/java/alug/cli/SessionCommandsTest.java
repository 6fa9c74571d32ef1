package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Company;
import alug.sandbox.Fault;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code alug login}, {@code sessions}, {@code logout}. */
class SessionCommandsTest {
  @TempDir private Path home;
  private CliRig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new CliRig(home);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private CliHarness.Run good(String... args) {
    CliHarness.Run run = rig.run(args);
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  private JsonArray sessions() {
    JsonObject all = JsonParser.parseString(good("sessions", "--json").out()).getAsJsonObject();
    assertEquals(List.of("store", "sessions"), new ArrayList<>(all.keySet()));
    return all.getAsJsonArray("sessions");
  }

  @Test
  void aFolderThatCannotBeUsedIsSaidOnce() throws IOException {
    Path file = Files.createFile(home.resolve("a-file"));
    rig.alug.with("XDG_STATE_HOME", file.toString());
    CliHarness.Run run = good("-p", "short0", "-t", rig.code());
    assertEquals(2, run.err().split("the directory ", -1).length, run.err());
  }

  @Test
  void loginMakesASessionThatEveryRoleUses() {
    CliHarness.Run login = good("login", "base", "-t", rig.code());
    assertEquals("", login.out());
    assertTrue(login.err().contains("12 h"), login.err());
    for (int i = 0; i < Company.SHORT_ROLES; i++) {
      good("-p", "short" + i);
    }
    good("-p", "leaf");
    assertEquals(1, rig.sandbox.journal().of("GetSessionToken").size());
  }

  @Test
  void loginByARoleMakesTheSessionOfItsSource() {
    good("login", "leaf", "-t", rig.code());
    good("-p", "short0");
    assertEquals("base", sessions().get(0).getAsJsonObject().get("source").getAsString());
  }

  @Test
  void aSecondLoginSaysThatThereIsASession() {
    good("login", "base", "-t", rig.code());
    CliHarness.Run again = good("login", "base", "-t", "123456");
    assertTrue(again.err().contains("not needed"), again.err());
    assertEquals(1, rig.calls().size());
  }

  @Test
  void sessionsShowEveryFieldAndNoSecret() {
    good("login", "base", "-t", rig.code());
    good("-p", "long0", "-t", rig.code());
    rig.advance(Duration.ofSeconds(1));
    JsonArray sessions = sessions();
    assertEquals(2, sessions.size());
    JsonObject source = sessions.get(0).getAsJsonObject();
    JsonObject role = sessions.get(1).getAsJsonObject();
    assertEquals(
        List.of("kind", "source", "roleArn", "accountId", "expiresAt", "remainingSeconds", "mode"),
        new ArrayList<>(source.keySet()));
    assertEquals(source.keySet(), role.keySet());
    assertEquals("source", source.get("kind").getAsString());
    assertTrue(source.get("roleArn").isJsonNull() && source.get("accountId").isJsonNull());
    assertEquals("shared", source.get("mode").getAsString());
    assertEquals("role", role.get("kind").getAsString());
    assertEquals(Company.arn("Long0"), role.get("roleArn").getAsString());
    assertEquals("123456789012", role.get("accountId").getAsString());
    assertEquals("long", role.get("mode").getAsString());
    assertTrue(role.get("remainingSeconds").getAsLong() > 3_500);
    String table = good("sessions").out();
    assertTrue(table.contains("base") && table.contains("11h59m"), table);
  }

  @Test
  void withoutSessionsTheJsonIsEmptyAndSaysSo() {
    assertEquals(0, sessions().size());
    assertTrue(good("sessions").err().contains("alug login"));
  }

  @Test
  void anExpiredSessionIsNeitherShownNorUsed() {
    good("login", "base", "-t", rig.code());
    rig.advance(Duration.ofHours(13));
    assertEquals(0, sessions().size());
    assertEquals(4, rig.run("-p", "short0").exitCode());
  }

  @Test
  void theSettingSaysHowLongASessionLasts() {
    rig.alug.with("ALUG_SESSION_DURATION", "36h");
    good("login", "base", "-t", rig.code());
    assertEquals(List.of("GetSessionToken 129600 +code"), rig.calls());
  }

  @Test
  void logoutForgetsTheSessionsOfASource() {
    good("login", "base", "-t", rig.code());
    good("-p", "long0", "-t", rig.code());
    CliHarness.Run out = good("logout", "base");
    assertTrue(out.err().contains("Forgot 2 sessions"), out.err());
    assertEquals(0, sessions().size());
    assertEquals(4, rig.run("-p", "short0").exitCode());
  }

  @Test
  void logoutByAnotherNameOfTheSameKeyForgetsIt() throws IOException {
    rig.config(
        "[profile twin]\naws_access_key_id = "
            + Company.KEY_ID
            + "\naws_secret_access_key = "
            + Company.SECRET_KEY
            + "\nmfa_serial = "
            + Company.SERIAL
            + "\n");
    good("login", "base", "-t", rig.code());
    CliHarness.Run login = good("login", "twin");
    assertEquals(1, rig.calls().size(), "one key, one session");
    assertTrue(login.err().contains("lasts"), login.err());
    good("logout", "twin");
    assertEquals(0, sessions().size());
  }

  @Test
  void logoutByARoleForgetsTheSessionOfItsSource() {
    good("login", "leaf", "-t", rig.code());
    good("logout", "leaf");
    assertEquals(0, sessions().size());
  }

  @Test
  void logoutOfANameThatIsNoneSaysSo() {
    good("login", "base", "-t", rig.code());
    CliHarness.Run run = rig.run("logout", "bas");
    assertEquals(3, run.exitCode(), run.err());
    assertTrue(run.err().contains("base"), run.err());
    assertEquals(1, sessions().size());
  }

  @Test
  void logoutOfASourceThatIsNoLongerInTheFilesWorks() throws IOException {
    good("login", "base", "-t", rig.code());
    rig.alug.with("AWS_CONFIG_FILE", "/dev/null").with("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
    assertTrue(good("logout", "base").err().contains("Forgot 1 session"));
  }

  @Test
  void logoutOfAllForgetsTheLimitsToo() {
    good("-p", "stubborn");
    good("login", "base", "-t", rig.code());
    String limits = good("sessions", "--limits").out();
    assertTrue(limits.contains(Company.arn("Stubborn")), limits);
    CliHarness.Run out = good("logout", "--all");
    assertTrue(out.err().contains("1 session") && out.err().contains("1 role"), out.err());
    assertEquals("", good("sessions", "--limits").out());
  }

  @Test
  void theLimitsAreShownAlsoAsJsonAndForgottenWhenAwsTakesTheDurationAgain() {
    rig.sandbox.faults().onSignIn(Fault.REFUSE_SESSION_DURATION, 1);
    good("-p", "usual", "-d", "2h");
    assertTrue(good("sessions", "--limits").out().contains("  1h  "));
    JsonObject limit =
        JsonParser.parseString(good("sessions", "--limits", "--json").out())
            .getAsJsonObject()
            .getAsJsonArray("limits")
            .get(0)
            .getAsJsonObject();
    assertEquals(
        List.of("source", "role", "consoleSeconds", "learnedAt"), List.copyOf(limit.keySet()));
    assertEquals(Company.arn("Usual"), limit.get("role").getAsString());
    good("-p", "usual", "-d", "2h", "--mode", "long");
    assertEquals("{\"limits\":[]}\n", good("sessions", "--limits", "--json").out());
  }

  @Test
  void wordsThatMakeNoSenseAreUsageErrors() {
    for (String line : List.of("login", "logout", "logout base --all", "login a b", "sessions x")) {
      assertEquals(2, rig.run(line.split(" ")).exitCode(), line);
    }
    assertEquals(3, rig.run("login", "nobody").exitCode());
    assertEquals(3, rig.run("logout", "nobody").exitCode());
  }

  @Test
  void memoryKeepsNothingForTheNextRun() {
    rig.alug.with("ALUG_SESSION_STORE", "memory");
    good("-p", "short0", "-t", rig.code());
    assertEquals(4, rig.run("-p", "short1").exitCode());
  }
}
