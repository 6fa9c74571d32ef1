package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Company;
import alug.sandbox.Fault;
import alug.sandbox.Journal;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code alug -p}: which calls it makes, what it prints, what it says beside that. */
class LinkCommandTest {
  private static final String PLAIN_TEXT = "sessions are stored unencrypted";

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

  private JsonObject json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    return JsonParser.parseString(good(all.toArray(String[]::new)).out()).getAsJsonObject();
  }

  /** What was said on stderr, without the word about the store, which belongs to other tests. */
  private static String said(CliHarness.Run run) {
    StringBuilder said = new StringBuilder();
    run.err()
        .lines()
        .filter(line -> !line.contains(PLAIN_TEXT))
        .forEach(line -> said.append(line).append('\n'));
    return said.toString();
  }

  @Test
  void printsTheLinkAndNothingElse() {
    CliHarness.Run run = good("-p", "plain");
    String front =
        rig.sandbox.federationUrl()
            + "?Action=login&Destination=https%3A%2F%2Fconsole.aws.amazon.com%2F"
            + "&Issuer=IssuedByAlug&SigninToken=";
    assertTrue(run.out().startsWith(front), run.out());
    assertEquals(1, run.out().lines().count());
    assertTrue(run.out().endsWith("\n") && !run.out().contains(" "));
    assertEquals("", run.err());
    assertEquals(List.of("AssumeRole", "getSigninToken 43200"), rig.calls());
    assertEquals("POST", rig.sandbox.journal().of("getSigninToken").get(0).method());
  }

  @Test
  void asksForAnHourWhereNothingSaysHowLong() {
    good("-p", "usual");
    assertEquals(List.of("AssumeRole", "getSigninToken 3600"), rig.calls());
  }

  @Test
  void takesTheProfileFromTheEnvironmentAndTheOptionFirst() {
    rig.alug.with("ALUG_PROFILE", "usual");
    good();
    assertEquals(Company.arn("Usual"), rig.sandbox.journal().of("AssumeRole").get(0).role());
    good("-p", "plain");
    assertEquals(Company.arn("team/Plain"), rig.sandbox.journal().of("AssumeRole").get(1).role());
  }

  @Test
  void writesEveryFieldOfTheJsonContract() {
    JsonObject link = json("-p", "plain");
    assertEquals(
        List.of(
            "profile",
            "url",
            "urlExpiresAt",
            "mode",
            "consoleSeconds",
            "consoleExpiresAt",
            "requestedSeconds",
            "notes"),
        new ArrayList<>(link.keySet()));
    assertEquals("long", link.get("mode").getAsString());
    assertEquals(43_200, link.get("consoleSeconds").getAsInt());
    assertEquals(43_200, link.get("requestedSeconds").getAsInt());
    assertTrue(link.get("consoleExpiresAt").getAsString().endsWith("Z"));
    assertTrue(link.get("url").getAsString().startsWith(rig.sandbox.federationUrl()));
  }

  @Test
  void oneCodeOpensEveryShortRole() {
    good("-p", "short0", "-t", rig.code());
    assertEquals(
        List.of("GetSessionToken 43200 +code", "AssumeRole", "getSigninToken"), rig.takeCalls());
    JsonObject second = json("-p", "short1");
    assertEquals("shared", second.get("mode").getAsString());
    int seconds = second.get("consoleSeconds").getAsInt();
    assertTrue(seconds > 3_500 && seconds <= 3_600, "the credentials' own life: " + seconds);
    assertEquals(List.of("AssumeRole", "getSigninToken"), rig.calls());
  }

  @Test
  void aCodeForTwelveHoursGoesWithAssumeRole() {
    JsonObject link = json("-p", "long0", "-t", rig.code());
    assertEquals(43_200, link.get("consoleSeconds").getAsInt());
    assertEquals(List.of("AssumeRole +code", "getSigninToken 43200"), rig.takeCalls());
    good("-p", "long0");
    assertEquals(List.of("getSigninToken 43200"), rig.calls(), "its credentials are kept");
  }

  @Test
  void withoutATerminalALongRoleOpensForAnHourWhileThereIsASession() {
    good("login", "base", "-t", rig.code());
    rig.takeCalls();
    CliHarness.Run run = good("-p", "long0");
    assertEquals(List.of("AssumeRole", "getSigninToken"), rig.takeCalls());
    assertTrue(run.err().contains("1 h") && run.err().contains("-t CODE"), run.err());
    good("-p", "long0", "-t", rig.code());
    assertEquals(List.of("AssumeRole +code", "getSigninToken 43200"), rig.calls());
  }

  @Test
  void modeLongNeverFallsBack() {
    good("login", "base", "-t", rig.code());
    rig.takeCalls();
    CliHarness.Run run = rig.run("-p", "long0", "--mode", "long");
    assertEquals(4, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void modeLongIsRefusedForAChain() {
    CliHarness.Run run = rig.run("-p", "leaf", "--mode", "long", "-t", "123456");
    assertEquals(4, run.exitCode(), run.err());
    assertTrue(run.err().contains("1 h") && run.err().contains("hub"), run.err());
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void modeLongDoesNotTakeLessWhereAwsRefusesTheDuration() {
    CliHarness.Run run = rig.run("-p", "stubborn", "--mode", "long");
    assertEquals(4, run.exitCode(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void modeSharedOpensALongRoleForAnHour() {
    CliHarness.Run run = good("-p", "long0", "--mode", "shared", "-t", rig.code());
    assertEquals(
        List.of("GetSessionToken 43200 +code", "AssumeRole", "getSigninToken"), rig.calls());
    assertTrue(said(run).contains("1 h"), run.err());
  }

  @Test
  void modeSharedWithoutADeviceIsDirectForAnHourWithANote() {
    CliHarness.Run run = good("-p", "plain", "--mode", "shared");
    assertEquals(List.of("AssumeRole", "getSigninToken 3600"), rig.calls());
    assertTrue(said(run).contains("No MFA"), run.err());
  }

  @Test
  void modeLongOfTheSettingsStaysLongWithACode() {
    rig.alug.with("ALUG_MODE", "long");
    good("-p", "short0", "-t", rig.code());
    assertEquals(List.of("AssumeRole +code", "getSigninToken 3600"), rig.calls());
  }

  @Test
  void modeSharedOfTheSettingsGivesWayToACodeForMoreThanAnHour() {
    rig.alug.with("ALUG_MODE", "shared");
    good("-p", "long0", "-t", rig.code());
    assertEquals(List.of("AssumeRole +code", "getSigninToken 43200"), rig.calls());
  }

  @Test
  void aChainLastsAnHourAndSaysSo() {
    CliHarness.Run run = good("-p", "leaf", "-t", rig.code());
    assertEquals(
        List.of("GetSessionToken 43200 +code", "AssumeRole", "AssumeRole", "getSigninToken"),
        rig.calls());
    assertTrue(said(run).contains("1 h") && said(run).contains("\"hub\""), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "short1"})
  void saysThatACodeWasNotNeeded(String profile) {
    good("login", "base", "-t", rig.code());
    rig.takeCalls();
    CliHarness.Run run = good("-p", profile, "-t", "123456");
    assertTrue(said(run).contains("not needed and was not sent"), run.err());
    assertFalse(rig.calls().toString().contains("+code"));
  }

  @Test
  void readsTheCodeFromStandardInput() {
    String code = rig.code();
    rig.alug.typing(code.substring(0, 3) + " " + code.substring(3) + "\n");
    good("-p", "short0", "-t", "-");
    assertEquals("GetSessionToken 43200 +code", rig.calls().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "1234567", "abcdef", "", "12345a", "-"})
  void aCodeThatIsNotSixDigitsIsAUsageError(String code) {
    CliHarness.Run run = rig.run("-p", "short0", "-t", code);
    assertEquals(2, run.exitCode(), run.err());
    assertFalse(run.err().contains("12345"), run.err());
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void withoutACodeAndATerminalItEndsWithFourAndSaysWhatToDo() {
    CliHarness.Run run = rig.run("-p", "short0");
    assertEquals(4, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("-t CODE") && run.err().contains("config:"), run.err());
    assertEquals(List.of(), rig.calls());
  }

  @ParameterizedTest
  @CsvSource({"-d,90m,5400", "-d,12h,43200", "--duration,900,900", "-d,900s,900", "-d,1h30m,5400"})
  void takesADuration(String flag, String text, int seconds) {
    JsonObject link = json("-p", "plain", flag, text);
    assertEquals(seconds, link.get("consoleSeconds").getAsInt());
    assertEquals("getSigninToken " + seconds, rig.calls().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"899", "43201", "13h", "0", "-1", "abc", "", "1.5h", "99999999999999h"})
  void refusesADurationBeforeAnyCall(String text) {
    CliHarness.Run run = rig.run("-p", "plain", "--duration=" + text);
    assertEquals(2, run.exitCode(), run.err());
    assertEquals(List.of(), rig.calls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"899", "43201", "abc", "-3600", "3600.0", "99999999999999", "12h"})
  void refusesADurationOfTheFileWithItsLineBeforeAnyCall(String text) throws IOException {
    rig.config(
        "[profile bad]\nrole_arn = "
            + Company.arn("Usual")
            + "\nsource_profile = base\nduration_seconds = "
            + text
            + "\n");
    CliHarness.Run run = rig.run("-p", "bad");
    assertEquals(3, run.exitCode(), run.err());
    assertTrue(run.err().contains("duration_seconds") && run.err().contains("company:"), run.err());
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void aRefusedDurationIsReportedRememberedAndNotSentAgain() {
    CliHarness.Run run = good("-p", "stubborn");
    assertEquals(List.of("AssumeRole", "getSigninToken 7200", "getSigninToken"), rig.takeCalls());
    assertTrue(said(run).contains("SessionDuration"), run.err());
    CliHarness.Run again = good("-p", "stubborn");
    assertEquals(List.of("AssumeRole", "getSigninToken"), rig.takeCalls());
    assertTrue(said(again).contains("SessionDuration"), again.err());
    rig.advance(Duration.ofDays(31));
    good("-p", "stubborn");
    assertEquals(3, rig.calls().size(), "forgotten after 30 days");
  }

  @ParameterizedTest
  @CsvSource({
    "POST_404,POST 43200|GET 43200,GET 43200",
    "POST_405,POST 43200|GET 43200,GET 43200",
    "POST_400,POST 43200|POST |GET 43200,GET 43200"
  })
  void goesOnByGetAndRemembersTheMethod(Fault fault, String first, String second) {
    rig.sandbox.faults().onSignIn(fault, 100);
    JsonObject link = json("-p", "plain");
    assertEquals(43_200, link.get("consoleSeconds").getAsInt());
    assertEquals("[]", link.get("notes").toString());
    assertEquals(first, mints());
    rig.takeCalls();
    good("-p", "plain");
    assertEquals(second, mints());
  }

  private String mints() {
    List<String> mints = new ArrayList<>();
    for (Journal.Entry entry : rig.sandbox.journal().of("getSigninToken")) {
      mints.add(entry.method() + " " + entry.duration());
    }
    return String.join("|", mints);
  }

  @Test
  void aRegionWhereStsIsOffIsServedByTheDefaultOne() {
    CliHarness.Run run = good("-p", "far");
    List<String> regions = new ArrayList<>();
    rig.sandbox.journal().of("AssumeRole").forEach(entry -> regions.add(entry.region()));
    assertEquals(List.of("ap-east-1", "us-east-1"), regions);
    assertTrue(said(run).contains("ap-east-1") && said(run).contains("us-east-1"), run.err());
  }

  @Test
  void keysOfTheEnvironmentReplaceTheSource() throws IOException {
    rig.config("[profile sourceless]\nrole_arn = " + Company.arn("Usual") + "\n");
    rig.alug
        .with("AWS_ACCESS_KEY_ID", Company.KEY_ID)
        .with("AWS_SECRET_ACCESS_KEY", Company.SECRET_KEY);
    assertEquals("long", json("-p", "sourceless").get("mode").getAsString());
    rig.alug.with("AWS_SECRET_ACCESS_KEY", "wrong");
    CliHarness.Run run = rig.run("-p", "usual");
    assertEquals(4, run.exitCode());
    assertTrue(run.err().contains("environment"), run.err());
  }

  @Test
  void sessionKeysOfTheEnvironmentMakeAChain() {
    rig.alug
        .with("AWS_ACCESS_KEY_ID", "ASIAEXAMPLE")
        .with("AWS_SECRET_ACCESS_KEY", "example")
        .with("AWS_SESSION_TOKEN", "example-token");
    CliHarness.Run run = rig.run("-p", "usual", "--mode", "long");
    assertEquals(4, run.exitCode(), run.err());
    assertTrue(run.err().contains("temporary"), run.err());
    assertEquals(4, rig.run("-p", "usual").exitCode());
    assertEquals(List.of("AssumeRole"), rig.calls());
  }

  @ParameterizedTest
  @CsvSource({
    "-r,eu-west-1,https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fconsole%2Fhome%3Fregion%3Deu-west-1",
    "--destination,s3,https%3A%2F%2Fus-east-1.console.aws.amazon.com%2Fs3%2Fhome%3Fregion%3Dus-east-1",
    "--destination,iam,https%3A%2F%2Fconsole.aws.amazon.com%2Fiam%2Fhome",
    "--destination,https://123456789012-abcdefgh.us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2,https%3A%2F%2Fus-west-2.console.aws.amazon.com%2Fec2%2Fhome%3Fregion%3Dus-west-2"
  })
  void leadsToAnotherPage(String flag, String value, String destination) {
    String link = good("-p", "usual", flag, value).out();
    assertTrue(link.contains("&Destination=" + destination + "&Issuer="), link);
  }

  @ParameterizedTest
  @CsvSource({
    "-r,cn-north-1",
    "-r,EU WEST",
    "-r,''",
    "--destination,http://console.aws.amazon.com/",
    "--destination,https://example.com/",
    "--destination,https://signin.aws.amazon.com/oauth",
    "--destination,arn:aws:s3:::",
    "--destination,arn:aws:ec2:us-east-1:210987654321:instance/i-1",
    "--destination,nonsense",
    "--mode,medium",
    "--browser,lynx"
  })
  void refusesAWishItCannotFulfil(String flag, String value) {
    CliHarness.Run run = rig.run("-p", "usual", flag, value);
    assertEquals(2, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals(List.of(), rig.calls());
  }
}
