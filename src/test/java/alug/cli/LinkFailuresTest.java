package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Company;
import alug.sandbox.Fault;
import alug.sandbox.Faults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code alug -p} when AWS, the network or the files say no: exit code, words, calls. */
class LinkFailuresTest {
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

  /** Runs and checks what every failure has in common. */
  private CliHarness.Run fails(int exitCode, String... args) {
    CliHarness.Run run = rig.run(args);
    assertEquals(exitCode, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertFalse(run.err().contains("null"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(run.err().contains("<"), "a page's text: " + run.err());
    return run;
  }

  private static void assertSays(CliHarness.Run run, String... words) {
    for (String word : words) {
      assertTrue(run.err().contains(word), word + " in: " + run.err());
    }
  }

  // What AWS refuses.

  @Test
  void anAccessDeniedNamesWhatWasSentAndWhatWasNot() {
    assertSays(
        fails(4, "-p", "forbidden"),
        Company.arn("Forbidden"),
        "no MFA code",
        "no external id",
        "does not say which",
        "config:");
    assertSays(fails(4, "-p", "strange"), "sent an external id, no MFA code");
    assertSays(fails(4, "-p", "fresh", "--mode", "long", "-t", "000000"), "wrong or already used");
  }

  @Test
  void keysOfTheEnvironmentThatDoNotDoAreNamedWithTheWayOut() {
    rig.alug.with("AWS_ACCESS_KEY_ID", "AKIASTALEEXAMPLE").with("AWS_SECRET_ACCESS_KEY", "stale");
    assertSays(
        fails(4, "-p", "usual"),
        "AKIASTALEEXAMPLE of the environment (AWS_ACCESS_KEY_ID)",
        "Unset AWS_ACCESS_KEY_ID");
    rig.alug.without("AWS_ACCESS_KEY_ID").without("AWS_SECRET_ACCESS_KEY");
    assertFalse(fails(4, "-p", "forbidden").err().contains("Unset"));
  }

  @Test
  void aWrongCodeSaysSoAndIsSentOnce() {
    assertSays(fails(4, "-p", "short0", "-t", "000000"), Company.SERIAL, "wrong or already used");
    assertEquals(List.of("GetSessionToken 43200 +code"), rig.calls());
  }

  @Test
  void aCodeIsTakenOnceAlsoByTheNextRun() {
    String code = rig.code();
    assertEquals(0, rig.run("-p", "long0", "-t", code).exitCode());
    rig.takeCalls();
    assertSays(fails(4, "-p", "long1", "-t", code), "used already", " s for the next code");
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void aDeviceThatAwsDoesNotKnowNamesTheLineAndTheBudget() {
    assertSays(
        fails(4, "-p", "lost-device", "-t", "123456"),
        "mfa/nobody",
        "mfa_serial",
        "config:",
        "nine");
  }

  @Test
  void aRequestThatTheRolesMaximumForbidsIsNotMade() {
    assertEquals(0, rig.run("-p", "usual", "-d", "12h").exitCode());
    assertEquals(List.of("AssumeRole", "getSigninToken 43200"), rig.calls());
  }

  @Test
  void aSessionTooOldForTheRoleWantsAFreshCode() {
    assertEquals(0, rig.run("-p", "fresh", "-t", rig.code()).exitCode());
    rig.advance(Duration.ofHours(2));
    rig.takeCalls();
    assertSays(fails(4, "-p", "fresh"), "not authorized");
    assertEquals(0, rig.run("-p", "fresh", "-t", rig.code()).exitCode());
    assertTrue(rig.calls().contains("GetSessionToken 43200 +code"), rig.calls().toString());
  }

  @Test
  void aSessionThatAwsCallsExpiredIsDroppedAndRedoneOnce() {
    assertEquals(0, rig.run("login", "base", "-t", rig.code()).exitCode());
    Instant before = rig.now().plusSeconds(1);
    rig.advance(Duration.ofHours(13));
    rig.alug.at(InstantSource.fixed(before));
    rig.takeCalls();
    CliHarness.Run run = rig.run("-p", "short0", "-t", rig.code());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of("AssumeRole", "GetSessionToken 43200 +code", "AssumeRole", "getSigninToken"),
        rig.calls());
  }

  @Test
  void aSecretThatDoesNotFitSaysWhichKey() throws IOException {
    rig.config(
        "[profile typo]\naws_access_key_id = "
            + Company.KEY_ID
            + "\naws_secret_access_key = wrong\n[profile by-typo]\nrole_arn = "
            + Company.arn("Usual")
            + "\nsource_profile = typo\n");
    assertSays(fails(4, "-p", "by-typo"), "typo", "secret access key");
  }

  // What is not AWS, or does not answer.

  @ParameterizedTest
  @CsvSource({"HTML_PAGE,not AWS", "EMPTY_ERROR,not AWS"})
  void answersThatAreNotAwsAreSaidToBeSo(Fault fault, String words) {
    rig.sandbox.faults().onSts(fault, Faults.ALWAYS);
    assertSays(fails(5, "-p", "usual"), words, "STS");
    rig.sandbox.faults().clear();
    rig.takeCalls();
    rig.sandbox.faults().onSignIn(Fault.HTML_PAGE, Faults.ALWAYS);
    assertSays(fails(5, "-p", "usual"), "not AWS", "sign-in", "captive portal");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"THROTTLING", "ERROR_503", "ERROR_500"})
  void whatPassesIsTriedAgain(Fault fault) {
    rig.sandbox.faults().onSts(fault, 2);
    CliHarness.Run run = rig.run("-p", "usual");
    assertEquals(0, run.exitCode(), run.err());
    assertSays(run, "trying again");
    assertEquals(4, rig.takeCalls().size());
  }

  @Test
  void whatDoesNotPassIsGivenUp() {
    rig.sandbox.faults().onSts(Fault.THROTTLING, Faults.ALWAYS);
    assertSays(fails(5, "-p", "usual"), "AWS is throttling AssumeRole");
    assertEquals(5, rig.calls().size());
  }

  @Test
  void theSignInEndpointMayBeBusyToo() {
    rig.sandbox.faults().onSignIn(Fault.ERROR_503, 2);
    assertEquals(0, rig.run("-p", "usual").exitCode());
    assertEquals(4, rig.calls().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DROP_AFTER", "ERROR_500_AFTER", "ERROR_500", "DROP_BEFORE", "HTML_PAGE"})
  void aCallThatCarriedACodeIsNeverSentAgain(Fault fault) {
    rig.sandbox.faults().onSts(fault, 1);
    assertSays(fails(5, "-p", "long0", "-t", rig.code()), "code may be used up");
    assertEquals(List.of("AssumeRole +code"), rig.calls());
  }

  @Test
  void aCodeIsSentAgainWhereAwsOnlyThrottled() {
    rig.sandbox.faults().onSts(Fault.THROTTLING, 1);
    assertEquals(0, rig.run("-p", "long0", "-t", rig.code()).exitCode());
    assertEquals(3, rig.calls().size());
  }

  @Test
  void aRefusedConnectionNamesTheHost() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    rig.alug.with("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:" + port);
    assertSays(fails(5, "-p", "usual"), "127.0.0.1", "refuses connections");
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    rig.alug.with("ALUG_FEDERATION_URL", "https://signin.invalid/federation");
    assertSays(fails(5, "-p", "usual"), "signin.invalid");
  }

  @Test
  void aProxyThatRefusesIsNamedWithoutItsPassword() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread answers = new Thread(() -> refuse(proxy));
      answers.setDaemon(true);
      answers.start();
      rig.alug
          .with("AWS_ENDPOINT_URL_STS", "https://sts.example.com")
          .with("HTTPS_PROXY", "http://bob:hunter2@127.0.0.1:" + proxy.getLocalPort());
      CliHarness.Run run = fails(5, "-p", "usual", "--no-color");
      assertSays(run, "proxy 127.0.0.1:" + proxy.getLocalPort(), "407", "sts.example.com");
      assertFalse(run.err().contains("hunter2") || run.err().contains("bob"), run.err());
    }
  }

  private static void refuse(ServerSocket proxy) {
    while (!proxy.isClosed()) {
      try (var socket = proxy.accept()) {
        socket.getInputStream().read(new byte[4096]);
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_ENDPOINT_URL_STS,http://sts.example.com",
    "AWS_ENDPOINT_URL_STS,http://127.0.0.1.example.com",
    "AWS_ENDPOINT_URL_STS,http://192.168.0.1",
    "ALUG_FEDERATION_URL,http://signin.example.com/federation",
    "ALUG_FEDERATION_URL,ftp://127.0.0.1/federation",
    "ALUG_FEDERATION_URL,signin.aws.amazon.com",
    "ALUG_FEDERATION_URL,https://signin.aws.amazon.com",
    "ALUG_FEDERATION_URL,https://signin.aws.amazon.com/federation/",
  })
  void anEndpointWithoutTlsIsForThisMachineOnly(String variable, String url) {
    rig.alug.with(variable, url);
    assertSays(fails(3, "-p", "usual"), variable);
    assertEquals(List.of(), rig.calls());
  }

  // What the files say.

  @Test
  void anUnknownProfileNamesItsNeighbours() {
    assertSays(fails(3, "-p", "shrt0"), "There is no profile shrt0", "short0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sso_session = corp\nsso_account_id = 123456789012\nsso_role_name = Admin",
        "credential_process = /bin/true",
        "role_arn = arn:aws:iam::123456789012:role/Usual\ncredential_source = Ec2InstanceMetadata",
        "role_arn = arn:aws:iam::123456789012:role/Usual\nweb_identity_token_file = /tmp/token",
        "aws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = example",
        "login_session = arn:aws:iam::123456789012:user/alice",
        "region = us-east-1"
      })
  void aKindThatIsNotSupportedSaysSoAndEndsWithThree(String properties) throws IOException {
    rig.config(
        "[profile other]\n"
            + properties
            + "\n[sso-session corp]\nsso_region = eu-west-1\n"
            + "sso_start_url = https://example.com/start\n");
    assertSays(fails(3, "-p", "other"), "other", "company:");
    assertEquals(List.of(), rig.calls());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role_arn = nonsense\nsource_profile = base",
        "role_arn = arn:aws:iam::123456789012:role/Usual\nsource_profile = nobody",
        "role_arn = arn:aws:iam::123456789012:role/Usual\nsource_profile = bad",
        "role_arn = arn:aws-cn:iam::123456789012:role/X\nsource_profile = base\nregion = us-east-1",
        "role_arn = arn:aws:iam::123456789012:role/Usual\nsource_profile = base\nmfa_serial = x y",
        "role_arn = arn:aws:iam::123456789012:role/Usual\nsource_profile = base\nexternal_id = é",
        "role_arn = arn:aws:iam::123456789012:role/Usual\nsource_profile = base\n"
            + "role_session_name = a b",
      })
  void aBadValueNamesItsLineBeforeAnyCall(String properties) throws IOException {
    rig.config("[profile bad]\n" + properties + "\n");
    assertSays(fails(3, "-p", "bad"), "company:");
    assertEquals(List.of(), rig.calls());
  }

  // MFA codes by a command, and how many there may be.

  private void process(String command) throws IOException {
    rig.config(
        "[profile auto]\nrole_arn = "
            + Company.arn("Short0")
            + "\nsource_profile = base\nmfa_serial = "
            + Company.SERIAL
            + "\nmfa_process = "
            + command
            + "\n");
  }

  @Test
  void aCommandGivesTheCodeWhereTheSettingAllowsIt() throws IOException {
    process("echo asking >&2; echo " + rig.code());
    CliHarness.Run refused = fails(4, "-p", "auto");
    assertSays(refused, "mfa_process", "mfa-process-allowed");
    rig.alug.with("ALUG_MFA_PROCESS_ALLOWED", "on");
    CliHarness.Run run = rig.run("-p", "auto");
    assertEquals(0, run.exitCode(), run.err());
    assertSays(run, "asking");
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo twelve", "exit 3", "/nonexistent/tool", "echo 123456 123456"})
  void aCommandThatFailsIsNamed(String command) throws IOException {
    process(command);
    rig.alug.with("ALUG_MFA_PROCESS_ALLOWED", "on");
    assertSays(fails(4, "-p", "auto"), "mfa_process", "[profile auto]", "company:");
    assertEquals(List.of(), rig.calls());
  }

  @Test
  void aCodeOfTheCommandLineComesBeforeTheCommand() throws IOException {
    process("exit 3");
    assertEquals(0, rig.run("-p", "auto", "-t", rig.code()).exitCode());
  }

  @Test
  void theTenthCodeOfAWindowIsWaitedForWithAWord() {
    toSecondOfWindow(60);
    for (int i = 0; i < 9; i++) {
      assertEquals(4, rig.run("-p", "short0", "-t", "00000" + i).exitCode());
    }
    toSecondOfWindow(178);
    rig.alug.whenSaid("waiting ", () -> rig.advance(Duration.ofSeconds(2)));
    CliHarness.Run run = rig.run("-p", "short0", "-t", rig.code());
    assertSays(run, "nine codes", "waiting ");
    assertEquals(0, run.exitCode(), run.err());
  }

  private void toSecondOfWindow(int second) {
    long now = Math.floorMod(rig.now().getEpochSecond(), 180L);
    rig.advance(Duration.ofSeconds(Math.floorMod(second - now, 180L)));
  }
}
