package alug.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.base.AlugException;
import alug.base.Place;
import alug.base.Secret;
import alug.net.Connections;
import alug.net.LoopbackServer;
import alug.net.LoopbackServer.Received;
import alug.net.LoopbackServer.Reply;
import alug.net.Pause;
import alug.plan.PlanRequest;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.Partition;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import alug.profile.RoleArn;
import alug.profile.RoleStep;
import alug.session.AwsSts;
import alug.session.KeptSessions;
import alug.session.MfaPrompting;
import alug.session.NoPrompt;
import alug.session.RoleCredentials;
import alug.session.SourceSessions;
import alug.session.StsSettings;
import alug.vault.MemoryMfaLedger;
import alug.vault.MemoryStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleSignInTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
  private final LoopbackServer aws = LoopbackServer.answering(this::answer);
  private volatile int signInStatus = 200;

  @AfterEach
  void stop() {
    aws.close();
  }

  private Reply answer(Received request) {
    if (request.path().equals("/federation")) {
      return signInStatus == 200
          ? Reply.json("{\"SigninToken\":\"tok/en+1\"}")
          : Reply.html(signInStatus);
    }
    return Reply.xml(
        200,
        "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>"
            + "<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>role-secret"
            + "</SecretAccessKey><SessionToken>role-token</SessionToken><Expiration>"
            + "2026-03-01T13:00:00Z</Expiration></Credentials></AssumeRoleResult>"
            + "</AssumeRoleResponse>");
  }

  private ConsoleSignIn signIn() {
    Connections http = Connections.of(Map.of(), Optional.empty(), CLOCK);
    Pause pause = (length, why) -> {};
    StsSettings settings =
        StsSettings.from(Map.of("AWS_ENDPOINT_URL_STS", aws.uri("/sts/").toString()));
    AwsSts sts = new AwsSts(http, settings, pause, new Random(1), CLOCK);
    KeptSessions kept = new KeptSessions(new MemoryStore(CLOCK), CLOCK);
    MfaPrompting mfa = new MfaPrompting(new MemoryMfaLedger(CLOCK), pause, CLOCK);
    SourceSessions sources = new SourceSessions(sts, kept, mfa, settings, 43_200, CLOCK);
    return new ConsoleSignIn(
        new RoleCredentials(sts, settings, sources, kept, mfa, CLOCK),
        new FederationEndpoint(http, FederationMethods.inMemory(), pause, new Random(1), CLOCK),
        new SignInSite(Optional.of(aws.uri("/federation")), SignInSite.ISSUER),
        settings,
        ConsoleSignIn.Limits.NONE,
        CLOCK);
  }

  private static ProfileEntry entry() {
    Place place = new Place(Path.of("config"), 3);
    RoleArn role = RoleArn.parse("arn:aws:iam::123456789012:role/admin");
    RoleStep step =
        new RoleStep(
            "prod",
            role,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of());
    return new ProfileEntry(
        new Profile("prod", Map.of(), place, Map.of()),
        ProfileKind.ROLE,
        "base",
        Partition.AWS,
        Optional.of(role.account()),
        Optional.of(step),
        List.of("base"),
        new AccessKey("base", "AKIAEXAMPLE", Secret.of("key-secret"), Optional.empty()),
        OptionalInt.empty(),
        Optional.empty());
  }

  @Test
  void aRoleWithoutMfaOpensByAssumeRoleAndAToken() {
    SignInResult.SignedIn result =
        signIn()
            .signIn(
                entry(),
                PlanRequest.defaults(),
                Destination.frontPage(Partition.AWS),
                new NoPrompt())
            .orThrow();

    assertEquals(
        aws.uri("/federation")
            + "?Action=login&Destination=https%3A%2F%2Fconsole.aws.amazon.com%2F"
            + "&Issuer=IssuedByAlug&SigninToken=tok%2Fen%2B1",
        result.link().reveal());
    assertEquals(3600, result.consoleSeconds());
    assertEquals(List.of(), result.notes());
    Map<String, String> sts = aws.received().get(0).form();
    assertEquals("AssumeRole", sts.get("Action"));
    assertEquals("assume-by-alug-1772366400", sts.get("RoleSessionName"));
    assertEquals(java.util.Set.of("Action", "Version", "RoleArn", "RoleSessionName"), sts.keySet());
    Received token = aws.received().get(1);
    assertEquals("POST", token.method());
    assertEquals(
        Map.of(
            "Action",
            "getSigninToken",
            "SessionDuration",
            "3600",
            "Session",
            "{\"sessionId\":\"ASIAROLE\",\"sessionKey\":\"role-secret\","
                + "\"sessionToken\":\"role-token\"}"),
        token.form());
  }

  @ParameterizedTest
  @CsvSource({
    "429, SigninThrottled, 5",
    "503, SigninServerError, 5",
    "511, NotAws, 1",
    "302, NotAws, 1",
    "403, SigninRefused, 1"
  })
  void theStatusSaysWhatWentWrongAndWhetherTryingAgainHelps(int status, String code, int requests) {
    signInStatus = status;
    SignInResult result =
        signIn()
            .signIn(
                entry(),
                PlanRequest.defaults(),
                Destination.frontPage(Partition.AWS),
                new NoPrompt());
    AlugException why = assertThrows(AlugException.class, result::orThrow);
    assertEquals(code, why.code());
    assertEquals(
        requests, aws.received().stream().filter(one -> one.path().equals("/federation")).count());
  }
}
