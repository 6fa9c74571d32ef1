package alug.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.Secret;
import alug.net.Connections;
import alug.net.HttpAnswer;
import alug.net.HttpCall;
import alug.net.HttpExchange;
import alug.net.NetworkFailure;
import alug.net.NetworkFailure.Reason;
import alug.profile.Partition;
import alug.profile.RoleArn;
import alug.profile.RoleStep;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkGlobalTime;

class AwsStsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
  private static final String ROLE = "arn:aws:iam::123456789012:role/admin";
  private static final MfaToken TOKEN = new MfaToken("arn:aws:iam::1:mfa/a", Secret.of("654321"));

  /** Plays failures, then gives credentials. */
  private static final class Script implements HttpExchange {
    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<HttpCall> calls = new ArrayList<>();

    @Override
    public HttpAnswer send(HttpCall call) throws NetworkFailure {
      calls.add(call);
      Object next = answers.poll();
      if (next instanceof Reason reason) {
        throw NetworkFailure.of(reason, "sts.example.com");
      }
      return next instanceof HttpAnswer answer ? answer : new CannedAnswer().send(call);
    }

    @Override
    public void warm(URI server, Optional<Path> caBundle, int connections) {}

    String body(int index) {
      return new String(calls.get(index).body(), StandardCharsets.UTF_8);
    }
  }

  private final Script http = new Script();
  private final List<String> words = new ArrayList<>();

  @AfterEach
  void forgetWhatTheSdkLearnedOfTheClock() {
    SdkGlobalTime.setGlobalTimeOffset(0);
  }

  private AwsSts sts(StsSettings settings) {
    return new AwsSts(http, settings, (length, why) -> words.add(why), new Random(1), CLOCK);
  }

  private AwsSts sts() {
    return sts(StsSettings.from(Map.of()));
  }

  private static AssumeRoleCall call(String region) {
    RoleStep step =
        new RoleStep(
            "prod",
            RoleArn.parse(ROLE),
            Optional.empty(),
            Optional.empty(),
            Optional.of("me@example.com"),
            Optional.of("ext/1"),
            Optional.of("alice"),
            Map.of("team", "data"),
            List.of("team"));
    Signer signer = new Signer("base", "AKIAEXAMPLE", Secret.of("key-secret"), Optional.empty());
    return AssumeRoleCall.plain(signer, step, StsServer.of(region));
  }

  private static HttpAnswer error(int status, String code, String message) {
    String body =
        "<ErrorResponse><Error><Code>"
            + code
            + "</Code><Message>"
            + message
            + "</Message></Error><RequestId>req-1</RequestId></ErrorResponse>";
    return new HttpAnswer(
        status, Map.of("content-type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everythingThatIsSetIsSentAndNothingElse() throws StsFailure {
    sts().assumeRole(call("eu-west-1"));
    assertEquals(
        "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole"
            + "%2Fadmin&RoleSessionName=me%40example.com&Tags.member.1.Key=team"
            + "&Tags.member.1.Value=data&TransitiveTagKeys.member.1=team&ExternalId=ext%2F1"
            + "&SourceIdentity=alice",
        http.body(0));
    assertEquals("sts.eu-west-1.amazonaws.com", http.calls.get(0).uri().getHost());
  }

  @ParameterizedTest
  @EnumSource(Partition.class)
  void theServerThatIsWarmedIsTheOneThatIsCalled(Partition partition) throws StsFailure {
    String region = partition.defaultRegion();
    StsSettings settings = StsSettings.from(Map.of());
    sts(settings).assumeRole(call(region));
    assertEquals(
        settings.address(StsServer.of(region)).orElseThrow().getHost(),
        http.calls.get(0).uri().getHost());
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"REFUSED", "UNKNOWN_HOST", "CONNECT_TIMEOUT"})
  void aCodeIsSentAgainIfItWasNeverSent(Reason reason) throws StsFailure {
    http.answers.add(reason);
    sts().assumeRole(call("us-east-1").with(TOKEN));
    assertEquals(2, http.calls.size());
    assertTrue(http.body(1).contains("TokenCode=654321"));
    assertTrue(words.get(0).endsWith("trying again"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"NO_ANSWER", "BROKEN", "NOT_HTTP", "TLS", "PROXY"})
  void aCodeThatMayHaveArrivedIsNot(Reason reason) {
    http.answers.add(reason);
    StsFailure failure =
        assertThrows(StsFailure.class, () -> sts().assumeRole(call("us-east-1").with(TOKEN)));
    assertEquals(1, http.calls.size());
    assertEquals(failure.network().orElseThrow().maybeProcessed(), failure.maybeProcessed());
  }

  @Test
  void aClockThatIsWrongIsCorrectedByTheServersDate() throws StsFailure {
    HttpAnswer wrong = error(403, "SignatureDoesNotMatch", "Signature expired: 1 is earlier");
    http.answers.add(
        new HttpAnswer(
            403,
            Map.of("content-type", "text/xml", "date", "Sun, 01 Mar 2020 12:00:00 GMT"),
            wrong.body()));
    StsGrant grant = sts().assumeRole(call("us-east-1").with(TOKEN));
    String signed = String.valueOf(http.calls.get(1).headers().get("X-Amz-Date"));
    assertTrue(signed.startsWith("20200301"), signed);
    int ahead = SdkGlobalTime.getGlobalTimeOffset();
    assertTrue(ahead > 0, "ahead by " + ahead);
    assertEquals(
        Instant.parse("2030-01-01T00:00:00Z").plusSeconds(ahead),
        grant.credentials().expiresAt(),
        "what is left is counted by this machine's clock");
    assertEquals(List.of(), words);
  }

  @Test
  void throttlingWithoutAwsErrorCodeIsWaitedOutAlsoWithAnMfaCode() throws StsFailure {
    http.answers.add(
        new HttpAnswer(
            429, Map.of("content-type", "text/html"), "<html>slow</html>".getBytes(US_ASCII)));
    sts().assumeRole(call("us-east-1").with(TOKEN));
    assertEquals(2, http.calls.size());
    assertTrue(words.get(0).contains("fewer requests"), words.toString());
  }

  @Test
  void retriesEnd() {
    for (int i = 0; i < 20; i++) {
      http.answers.add(error(503, "ServiceUnavailable", ""));
    }
    assertThrows(StsFailure.class, () -> sts().assumeRole(call("us-east-1")));
    assertEquals(5, http.calls.size());
  }

  @Test
  void whatAwsEchoesLosesTheSecretsAndKeepsTheRequestId() {
    http.answers.add(error(400, "ValidationError", "Value '654321' and key-secret&#10;with token"));
    StsFailure failure =
        assertThrows(StsFailure.class, () -> sts().assumeRole(call("us-east-1").with(TOKEN)));
    assertFalse(failure.toString().contains("654321"), failure.toString());
    assertFalse(failure.toString().contains("key-secret"), failure.toString());
    assertFalse(failure.awsMessage().contains("\n"));
    assertEquals("req-1", failure.requestId());
  }

  @Test
  void fipsAndDualStackChooseTheirHosts() throws StsFailure {
    sts(StsSettings.from(Map.of("AWS_USE_FIPS_ENDPOINT", "true"))).assumeRole(call("us-east-1"));
    sts(StsSettings.from(Map.of("AWS_USE_DUALSTACK_ENDPOINT", "TRUE")))
        .assumeRole(call("us-east-1"));
    assertEquals("sts-fips.us-east-1.amazonaws.com", http.calls.get(0).uri().getHost());
    assertEquals("sts.us-east-1.api.aws", http.calls.get(1).uri().getHost());
  }

  @Test
  void aRehearsalSendsNothingAndTheFirstCallComesAfterIt() throws StsFailure {
    AwsSts sts = sts();
    sts.rehearse();
    sts.rehearse();
    assertEquals("ASIAEXAMPLE", sts.assumeRole(call("eu-west-1")).credentials().accessKeyId());
    assertEquals(1, http.calls.size());
    assertTrue(http.body(0).contains("%3Arole%2Fadmin"), http.body(0));
  }

  @Test
  void overTlsWithABundleTheSandboxIsTrusted() throws Exception {
    try (alug.sandbox.Sandbox sandbox =
        alug.sandbox.Sandbox.start(
            alug.sandbox.World.demo(),
            alug.sandbox.SandboxOptions.of(InstantSource.system()).withTls())) {
      Map<String, String> environment = sandbox.environment();
      Path bundle = Path.of(environment.get("AWS_CA_BUNDLE"));
      StsSettings settings = StsSettings.from(environment);
      URI uri = settings.endpoint().orElseThrow();
      InstantSource clock = InstantSource.system();
      assertTrue(
          Connections.of(Map.of(), Optional.of(bundle), clock).send(HttpCall.get(uri)).status()
              >= 200);
      NetworkFailure distrusted =
          assertThrows(
              NetworkFailure.class,
              () -> Connections.of(Map.of(), Optional.empty(), clock).send(HttpCall.get(uri)));
      assertEquals(Reason.TLS, distrusted.reason());
    }
  }
}
