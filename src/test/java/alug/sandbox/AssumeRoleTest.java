package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumeRoleTest {
  private static final String DENIED = "User: " + Rig.ALICE + " is not authorized to perform: ";

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  private Answer guarded(Signer signer, String code, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "SerialNumber";
    all[1] = Rig.MFA;
    all[2] = "TokenCode";
    all[3] = code;
    System.arraycopy(more, 0, all, 4, more.length);
    return rig.assume(signer, Rig.GUARDED, all);
  }

  @Test
  void givesKeysOfTheRoleForAnHour() {
    Answer answer = rig.assume(Rig.KEYS, Rig.OPEN, "SourceIdentity", "alice@example.com");
    assertEquals(
        "arn:aws:sts::123456789012:assumed-role/Open/me", answer.element("Arn"), answer::body);
    assertTrue(answer.element("AssumedRoleId").matches("AROA[A-Z2-7]{17}:me"));
    assertTrue(answer.element("AccessKeyId").matches("ASIA[A-Z2-7]{16}"));
    assertTrue(answer.element("SessionToken").length() > 300);
    assertEquals("2026-03-04T10:00:00Z", answer.element("Expiration"));
    assertEquals("alice@example.com", answer.element("SourceIdentity"));
  }

  @Test
  void theRolesPathIsNotInTheSessionsName() {
    assertEquals(
        "arn:aws:sts::123456789012:assumed-role/Guarded/me",
        guarded(Rig.KEYS, rig.code()).element("Arn"));
  }

  @Test
  void mfaTheLongWayAllowsTwelveHours() {
    Answer answer = guarded(Rig.KEYS, rig.code(), "DurationSeconds", "43200");
    assertEquals("2026-03-04T21:00:00Z", answer.element("Expiration"), answer::body);
  }

  @Test
  void mfaTheSharedWayNeedsNoFurtherCode() {
    Signer session = rig.mfaSession();
    assertEquals(200, rig.assume(session, Rig.GUARDED).status());
    assertEquals(200, rig.assume(session, Rig.GUARDED, "DurationSeconds", "3600").status());
  }

  @Test
  void withoutMfaItIsDenied() {
    rig.assume(Rig.KEYS, Rig.GUARDED).isRefusal(403, "AccessDenied", DENIED);
    Signer plain = rig.sts(Rig.KEYS, "GetSessionToken").signer();
    rig.assume(plain, Rig.GUARDED).isRefusal(403, "AccessDenied", DENIED);
  }

  @Test
  void aSessionWithoutMfaMayGiveTheCodeWithTheCall() {
    Signer plain = rig.sts(Rig.KEYS, "GetSessionToken").signer();
    assertEquals(200, guarded(plain, rig.code()).status());
  }

  @Test
  void aWrongAndAReusedCodeAreRefusedAlike() {
    String text = "MultiFactorAuthentication failed with invalid MFA one time pass code.";
    guarded(Rig.KEYS, "000000").isRefusal(403, "AccessDenied", text);
    String code = rig.code();
    assertEquals(200, guarded(Rig.KEYS, code).status());
    guarded(Rig.KEYS, code).isRefusal(403, "AccessDenied", text);
    rig.sts(Rig.KEYS, "GetSessionToken", "SerialNumber", Rig.MFA, "TokenCode", code)
        .isRefusal(403, "AccessDenied", text);
  }

  @Test
  void aRefusedCallSpendsItsCode() {
    String code = rig.code();
    rig.assume(Rig.KEYS, Rig.CLOSED, "SerialNumber", Rig.MFA, "TokenCode", code)
        .isRefusal(403, "AccessDenied", DENIED);
    guarded(Rig.KEYS, code).isRefusal(403, "AccessDenied", "MultiFactorAuthentication failed with");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111111111111:user/alice",
    "arn:aws:iam::111111111111:mfa/nobody",
    "arn:aws:iam::111111111111:mfa/bob"
  })
  void aSerialThatIsNotTheUsersCannotBeValidated(String serial) {
    rig.assume(Rig.KEYS, Rig.GUARDED, "SerialNumber", serial, "TokenCode", "123456")
        .isRefusal(
            403, "AccessDenied", "MultiFactorAuthentication failed, unable to validate MFA code.");
  }

  @Test
  void serialAndCodeGoTogether() {
    String text = "MultiFactorAuthentication failed, must provide both";
    rig.assume(Rig.KEYS, Rig.GUARDED, "TokenCode", "123456").isRefusal(403, "AccessDenied", text);
    rig.assume(Rig.KEYS, Rig.GUARDED, "SerialNumber", Rig.MFA).isRefusal(403, "AccessDenied", text);
  }

  @Test
  void anExhaustedBudgetRefusesARightCode() {
    for (int i = 0; i < 9; i++) {
      guarded(Rig.KEYS, "000000");
    }
    guarded(Rig.KEYS, rig.code())
        .isRefusal(
            403, "AccessDenied", "MultiFactorAuthentication failed, unable to validate MFA code.");
  }

  @Test
  void anOldMfaSessionIsTooOldForARoleThatAsksTheAge() {
    Signer session = rig.mfaSession();
    assertEquals(200, rig.assume(session, Rig.FRESH).status());
    rig.clock.advance(Duration.ofMinutes(5));
    rig.assume(session, Rig.FRESH).isRefusal(403, "AccessDenied", DENIED);
    String[] code = {"SerialNumber", Rig.MFA, "TokenCode", rig.code()};
    assertEquals(200, rig.assume(session, Rig.FRESH, code).status());
  }

  @Test
  void theExternalIdMustBeRight() {
    assertEquals(200, rig.assume(Rig.KEYS, Rig.VENDOR, "ExternalId", "v-1").status());
    rig.assume(Rig.KEYS, Rig.VENDOR).isRefusal(403, "AccessDenied", DENIED);
    rig.assume(Rig.KEYS, Rig.VENDOR, "ExternalId", "v-2").isRefusal(403, "AccessDenied", DENIED);
    assertEquals(200, rig.assume(Rig.KEYS, Rig.OPEN, "ExternalId", "unasked").status());
  }

  @Test
  void aMissingRoleLooksLikeAForbiddenOne() {
    String missing = Rig.role("Missing");
    Answer one = rig.assume(Rig.KEYS, Rig.CLOSED);
    Answer other = rig.assume(Rig.KEYS, missing);
    one.isRefusal(403, "AccessDenied", DENIED + "sts:AssumeRole on resource: " + Rig.CLOSED);
    other.isRefusal(403, "AccessDenied", DENIED + "sts:AssumeRole on resource: " + missing);
  }

  @Test
  void rootMayNotAssumeRoles() {
    rig.assume(Rig.ROOT_KEYS, Rig.VENDOR, "ExternalId", "v-1")
        .isRefusal(403, "AccessDenied", "Roles may not be assumed by root accounts");
  }

  @Test
  void aFederatedUserMayNotAssumeRoles() {
    Signer bob = rig.sts(Rig.KEYS, "GetFederationToken", "Name", "bob").signer();
    rig.assume(bob, Rig.OPEN)
        .isRefusal(
            403, "AccessDenied", "User: arn:aws:sts::111111111111:federated-user/bob is not");
  }

  @Test
  void aChainedRoleLastsAnHourAtMost() {
    Signer open = rig.assume(Rig.KEYS, Rig.OPEN).signer();
    assertEquals(200, rig.assume(open, Rig.CHAINED, "DurationSeconds", "3600").status());
    rig.assume(open, Rig.CHAINED, "DurationSeconds", "3601")
        .isRefusal(
            400,
            "ValidationError",
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by"
                + " role chaining.");
    rig.assume(Rig.KEYS, Rig.CHAINED).isRefusal(403, "AccessDenied", DENIED);
  }

  @Test
  void anMfaSessionIsChainingToo() {
    rig.assume(rig.mfaSession(), Rig.GUARDED, "DurationSeconds", "43200")
        .isRefusal(
            400, "ValidationError", "The requested DurationSeconds exceeds the 1 hour session");
  }

  @Test
  void aRoleSessionCarriesNoMfa() {
    Signer guarded = guarded(Rig.KEYS, rig.code()).signer();
    rig.assume(guarded, Rig.CHAINED).isRefusal(403, "AccessDenied", "User: arn:aws:sts::123456");
    guarded(rig.assume(Rig.KEYS, Rig.OPEN).signer(), rig.code())
        .isRefusal(403, "AccessDenied", "MultiFactorAuthentication failed, unable to validate");
  }

  @Test
  void durationsAreCheckedFirstByRangeThenByRoleThenByChaining() {
    Signer session = rig.mfaSession();
    rig.assume(session, Rig.FRESH, "DurationSeconds", "43201")
        .isRefusal(400, "ValidationError", "1 validation error detected: Value '43201' at");
    rig.assume(session, Rig.FRESH, "DurationSeconds", "43200")
        .isRefusal(
            400, "ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration");
    rig.assume(session, Rig.GUARDED, "DurationSeconds", "43200")
        .isRefusal(400, "ValidationError", "The requested DurationSeconds exceeds the 1 hour");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "DurationSeconds|899|'899' at 'durationSeconds'|Member must have value greater than or"
            + " equal to 900",
        "ExternalId|x|'x' at 'externalId'|Member must have length greater than or equal to 2",
        "ExternalId|a b|'a b' at 'externalId'|Member must satisfy regular expression pattern:"
            + " [\\w+=,.@:\\/-]*",
        "TokenCode|12345|'12345' at 'tokenCode'|Member must have length greater than or equal to 6",
        "TokenCode|abcdef|'abcdef' at 'tokenCode'|Member must satisfy regular expression pattern:"
            + " [\\d]*",
        "SerialNumber|short|'short' at 'serialNumber'|Member must have length greater than or equal"
            + " to 9",
        "SourceIdentity|a|'a' at 'sourceIdentity'|Member must have length greater than or equal"
            + " to 2"
      })
  void parametersAreValidated(String name, String value, String at, String constraint) {
    rig.assume(Rig.KEYS, Rig.OPEN, name, value)
        .isRefusal(
            400,
            "ValidationError",
            "1 validation error detected: Value "
                + at
                + " failed to satisfy constraint: "
                + constraint);
  }

  @Test
  void everyViolationIsNamed() {
    rig.sts(Rig.KEYS, "AssumeRole", "RoleSessionName", "my session")
        .isRefusal(
            400,
            "ValidationError",
            "2 validation errors detected: Value null at 'roleArn' failed to satisfy constraint:"
                + " Member must not be null; Value 'my session' at 'roleSessionName' failed");
    rig.assume(Rig.KEYS, "not-an-arn-but-long-enough")
        .isRefusal(400, "ValidationError", "not-an-arn-but-long-enough is invalid");
  }
}
