package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetSessionTokenTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void lastsTwelveHoursUnlessAsked() {
    Answer answer = rig.sts(Rig.KEYS, "GetSessionToken");
    assertEquals("2026-03-04T21:00:00Z", answer.element("Expiration"));
    assertEquals(Rig.ALICE, rig.sts(answer.signer(), "GetCallerIdentity").element("Arn"));
  }

  @ParameterizedTest
  @CsvSource({"900, 2026-03-04T09:15:00Z", "129600, 2026-03-05T21:00:00Z"})
  void lastsAsLongAsAsked(String seconds, String expiration) {
    Answer answer = rig.sts(Rig.KEYS, "GetSessionToken", "DurationSeconds", seconds);
    assertEquals(expiration, answer.element("Expiration"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"899", "129601"})
  void refusesOtherDurations(String seconds) {
    rig.sts(Rig.KEYS, "GetSessionToken", "DurationSeconds", seconds)
        .isRefusal(400, "ValidationError", "1 validation error detected: Value '" + seconds + "'");
  }

  @Test
  void rootGetsAnHour() {
    Answer answer = rig.sts(Rig.ROOT_KEYS, "GetSessionToken", "DurationSeconds", "43200");
    assertEquals("2026-03-04T10:00:00Z", answer.element("Expiration"));
  }

  @Test
  void sessionCredentialsMayNotCallIt() {
    String text = "Cannot call GetSessionToken with session credentials";
    rig.sts(rig.mfaSession(), "GetSessionToken").isRefusal(403, "AccessDenied", text);
    Signer role = rig.assume(Rig.KEYS, Rig.OPEN).signer();
    rig.sts(role, "GetSessionToken").isRefusal(403, "AccessDenied", text);
  }

  @Test
  void federationTokensAreForLongTermKeysToo() {
    rig.sts(rig.mfaSession(), "GetFederationToken", "Name", "bob")
        .isRefusal(403, "AccessDenied", "Cannot call GetFederationToken with session credentials");
  }

  @Test
  void aFederationTokenNamesTheFederatedUser() {
    Answer answer =
        rig.sts(Rig.KEYS, "GetFederationToken", "Name", "bob", "DurationSeconds", "900");
    assertEquals("111111111111:bob", answer.element("FederatedUserId"));
    assertEquals("2026-03-04T09:15:00Z", answer.element("Expiration"));
    assertEquals(
        "arn:aws:sts::111111111111:federated-user/bob",
        rig.sts(answer.signer(), "GetCallerIdentity").element("Arn"));
  }

  @Test
  void aFederationTokenNeedsAShortNameAndAPolicyThatParses() {
    rig.sts(Rig.KEYS, "GetFederationToken", "Name", "b".repeat(33))
        .isRefusal(400, "ValidationError", "1 validation error detected: Value 'bbb");
    rig.sts(Rig.KEYS, "GetFederationToken", "Name", "bob", "Policy", "{")
        .isRefusal(400, "MalformedPolicyDocument", "");
    rig.sts(Rig.KEYS, "GetFederationToken", "Name", "bob", "Policy", "allow")
        .isRefusal(400, "MalformedPolicyDocument", "");
  }
}
