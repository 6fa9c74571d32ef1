package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FederationEndpointTest {
  private static final String INVALID = "Invalid credentials parameter";
  private static final String CONSOLE = "https://console.aws.amazon.com/";

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  private Signer open(String... more) {
    return rig.assume(Rig.KEYS, Rig.OPEN, more).signer();
  }

  @Test
  void mintsByPostAndByGet() {
    Signer keys = open();
    assertEquals(400, rig.mint(keys, 0).signinToken().length());
    String query = Rig.encode(Rig.mintParameters(keys, 43200));
    assertEquals(400, rig.get("/federation?" + query).signinToken().length());
  }

  @ParameterizedTest
  @ValueSource(ints = {900, 43200})
  void takesASessionDurationInRange(int seconds) {
    assertEquals(200, rig.mint(open(), seconds).status());
  }

  @ParameterizedTest
  @ValueSource(ints = {899, 43201, -1})
  void refusesASessionDurationOutOfRange(int seconds) {
    rig.mint(open(), seconds).isPageOf400("Invalid SessionDuration parameter");
  }

  @Test
  void refusesASessionDurationThatIsNoNumber() {
    Map<String, String> parameters = Rig.mintParameters(open(), 0);
    parameters.put("SessionDuration", "12h");
    rig.postFederation(parameters).isPageOf400("Invalid SessionDuration parameter");
  }

  @Test
  void takesTheSessionDurationNowhereElseThanWithAnUnchainedRole() {
    Signer shared = rig.assume(rig.mfaSession(), Rig.GUARDED).signer();
    rig.mint(shared, 3600).isPageOf400(INVALID);
    assertEquals(200, rig.mint(shared, 0).status());

    Signer chained = rig.assume(open(), Rig.CHAINED).signer();
    rig.mint(chained, 900).isPageOf400(INVALID);
    assertEquals(200, rig.mint(chained, 0).status());

    Signer federated = rig.sts(Rig.KEYS, "GetFederationToken", "Name", "bob").signer();
    rig.mint(federated, 3600).isPageOf400(INVALID);
    assertEquals(200, rig.mint(federated, 0).status());

    Signer stubborn = rig.assume(Rig.KEYS, Rig.STUBBORN).signer();
    rig.mint(stubborn, 3600).isPageOf400(INVALID);
    assertEquals(200, rig.mint(stubborn, 0).status());
  }

  @Test
  void refusesKeysThatAreNotRight() {
    Signer keys = open();
    rig.mint(Rig.KEYS, 0).isPageOf400(INVALID);
    rig.mint(keys.withToken("other"), 0).isPageOf400(INVALID);
    rig.mint(Signer.of(keys.id(), "other").withToken(keys.token()), 0).isPageOf400(INVALID);
    rig.mint(Signer.of("ASIANOBODYEXAMPLE", "x"), 0).isPageOf400(INVALID);
    rig.clock.advance(Duration.ofHours(1));
    rig.mint(keys, 0).isPageOf400(INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"sessionId\":[]}"})
  void refusesASessionThatIsNone(String json) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("Action", "getSigninToken");
    parameters.put("Session", json);
    rig.postFederation(parameters).isPageOf400(INVALID);
    parameters.remove("Session");
    rig.postFederation(parameters).isPageOf400(INVALID);
  }

  @Test
  void anMfaSessionIsMintedAndThenFailsInTheBrowser() {
    String token = rig.mint(rig.mfaSession(), 0).signinToken();
    rig.get(rig.loginUrl(token, CONSOLE))
        .isPageOf400(
            "Only federation tokens or assume role tokens may be used for federated login");
  }

  @Test
  void aTokenIsGoodForFifteenMinutes() {
    String url = rig.loginUrl(rig.mint(open(), 0).signinToken(), CONSOLE);
    rig.clock.advance(Duration.ofSeconds(899));
    assertEquals(302, rig.get(url).status());
    rig.clock.advance(Duration.ofSeconds(1));
    rig.get(url).isPageOf400("Invalid or expired SigninToken");
  }

  @Test
  void refusesATokenItDidNotMint() {
    rig.get(rig.loginUrl("made-up", CONSOLE)).isPageOf400("Invalid or expired SigninToken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://console.aws.amazon.com/",
        "https://console.aws.amazon.com/iam/home#/users",
        "https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1"
      })
  void landsOnConsolePages(String destination) {
    String token = rig.mint(open(), 0).signinToken();
    assertEquals(302, rig.get(rig.loginUrl(token, destination)).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "console",
        "https://example.com/",
        "http://console.aws.amazon.com/",
        "https://console.aws.amazon.com.example.com/",
        "https://user@console.aws.amazon.com/",
        "https://console.aws.amazon.com:8443/",
        "https://console.amazonaws.cn/",
        "https://123456789012-abcdefgh.us-east-1.console.aws.amazon.com/s3/home",
        "http://127.0.0.1:1/console/home",
        "https://console.aws.amazon.com/a b"
      })
  void refusesOtherDestinations(String destination) {
    String token = rig.mint(open(), 0).signinToken();
    rig.get(rig.loginUrl(token, destination)).isPageOf400("Destination");
  }

  @Test
  void landsOnItsOwnConsoleToo() {
    String token = rig.mint(open(), 0).signinToken();
    String own = rig.sandbox.stsUrl() + "/console/home";
    assertEquals(302, rig.get(rig.loginUrl(token, own)).status());
  }

  @Test
  void refusesOtherActions() {
    rig.get("/federation?Action=dance").isPageOf400("action");
    rig.get("/federation").isPageOf400("action");
  }
}
