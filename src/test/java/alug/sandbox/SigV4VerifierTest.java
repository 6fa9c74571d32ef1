package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigV4VerifierTest {
  private static final String WHO = "GetCallerIdentity";

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aGoodSignatureIsTaken() {
    Answer answer = rig.sts(Rig.KEYS, WHO);
    assertEquals(200, answer.status());
    assertEquals(Rig.ALICE, answer.element("Arn"));
    assertEquals("111111111111", answer.element("Account"));
  }

  @Test
  void aQueryIsAsGoodAsAForm() {
    String query = "Action=GetCallerIdentity&Version=2011-06-15";
    Answer answer = rig.send(Rig.KEYS.get(rig.sandbox.stsUrl(), query, rig.clock.instant()));
    assertEquals(Rig.ALICE, answer.element("Arn"));
  }

  @Test
  void aWrongSecretDoesNotMatch() {
    rig.sts(Signer.of(Rig.KEYS.id(), "wrong"), WHO)
        .isRefusal(403, "SignatureDoesNotMatch", "The request signature we calculated");
  }

  @Test
  void aChangedBodyDoesNotMatch() {
    HttpRequest signed = Rig.KEYS.post(rig.sandbox.stsUrl(), Rig.form(WHO), rig.clock.instant());
    HttpRequest changed =
        HttpRequest.newBuilder(signed, (name, value) -> true)
            .POST(HttpRequest.BodyPublishers.ofString(Rig.form(WHO) + "&X=1"))
            .build();
    rig.send(changed).isRefusal(403, "SignatureDoesNotMatch", "The request signature");
  }

  @Test
  void anUnknownKeyIsInvalid() {
    rig.sts(Signer.of("AKIANOBODYEXAMPLE", "x"), WHO)
        .isRefusal(403, "InvalidClientTokenId", "The security token included in the request is");
  }

  @Test
  void noAuthorizationIsMissing() {
    HttpRequest bare =
        HttpRequest.newBuilder(URI.create(rig.sandbox.stsUrl() + "/"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Rig.form(WHO)))
            .build();
    rig.send(bare).isRefusal(403, "MissingAuthenticationToken", "Request is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "Basic abc",
    "AWS4-HMAC-SHA256 Credential=A/20260304/us-east-1/sts/aws4_request",
    "'AWS4-HMAC-SHA256 Credential=A/sts, SignedHeaders=host, Signature=1'",
    "'AWS4-HMAC-SHA256 SignedHeaders=host, Signature=1'"
  })
  void aMalformedAuthorizationIsIncomplete(String header) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rig.sandbox.stsUrl() + "/"))
            .header("Authorization", header)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    rig.send(request).isRefusal(400, "IncompleteSignature", "");
  }

  @Test
  void theScopeMustNameStsAndARegion() {
    rig.sts(Rig.KEYS.forService("s3"), WHO)
        .isRefusal(403, "SignatureDoesNotMatch", "Credential should be scoped to correct service");
    rig.sts(Rig.KEYS.in("nowhere"), WHO)
        .isRefusal(403, "SignatureDoesNotMatch", "Credential should be scoped to a valid region");
  }

  @Test
  void aKeyOfAnotherPartitionIsInvalid() {
    rig.sts(Rig.KEYS.in("cn-north-1"), WHO).isRefusal(403, "InvalidClientTokenId", "");
    rig.sts(Rig.KEYS.in("us-gov-west-1"), WHO).isRefusal(403, "InvalidClientTokenId", "");
  }

  @Test
  void aRegionThatIsOffSaysSo() {
    rig.sts(Rig.KEYS.in("eu-south-2"), WHO)
        .isRefusal(403, "RegionDisabledException", "STS is not activated in this region");
  }

  @Test
  void aSignatureOlderThanFifteenMinutesIsExpired() {
    HttpRequest request = Rig.KEYS.post(rig.sandbox.stsUrl(), Rig.form(WHO), rig.clock.instant());
    rig.clock.advance(Duration.ofMinutes(15));
    assertEquals(200, rig.send(request).status());
    rig.clock.advance(Duration.ofSeconds(1));
    rig.send(request)
        .isRefusal(
            403,
            "SignatureDoesNotMatch",
            "Signature expired: 20260304T090000Z is now earlier than 20260304T090001Z"
                + " (20260304T091501Z - 15 min.)");
  }

  @Test
  void aSignatureFromTheFutureIsNotYetCurrent() {
    HttpRequest request =
        Rig.KEYS.post(
            rig.sandbox.stsUrl(), Rig.form(WHO), rig.clock.instant().plus(Duration.ofSeconds(901)));
    rig.send(request).isRefusal(403, "SignatureDoesNotMatch", "Signature not yet current: ");
  }

  @Test
  void hostAndTokenMustBeSigned() {
    TreeMap<String, String> headers = new TreeMap<>();
    headers.put("x-amz-date", "20260304T090000Z");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(rig.sandbox.stsUrl() + "/"))
            .POST(HttpRequest.BodyPublishers.noBody());
    rig.send(Rig.KEYS.signed(builder.copy(), headers, "POST\n/\n\n", ""))
        .isRefusal(403, "SignatureDoesNotMatch", "'Host' or ':authority' must be a");

    headers.put("host", URI.create(rig.sandbox.stsUrl()).getAuthority());
    builder.header("x-amz-security-token", "unsigned");
    rig.send(Rig.KEYS.signed(builder, headers, "POST\n/\n\n", ""))
        .isRefusal(403, "SignatureDoesNotMatch", "'x-amz-security-token' must be a");
  }

  @Test
  void aSessionNeedsItsOwnToken() {
    Signer session = rig.assume(Rig.KEYS, Rig.OPEN).signer();
    assertEquals(200, rig.sts(session, WHO).status());
    rig.sts(session.withToken("another"), WHO).isRefusal(403, "InvalidClientTokenId", "");
    rig.sts(session.withToken(""), WHO).isRefusal(403, "InvalidClientTokenId", "");
    rig.sts(Rig.KEYS.withToken("another"), WHO).isRefusal(403, "InvalidClientTokenId", "");
  }

  @Test
  void aSessionExpires() {
    Signer session = rig.assume(Rig.KEYS, Rig.OPEN, "DurationSeconds", "900").signer();
    rig.clock.advance(Duration.ofSeconds(899));
    assertEquals(200, rig.sts(session, WHO).status());
    rig.clock.advance(Duration.ofSeconds(1));
    rig.sts(session, WHO)
        .isRefusal(403, "ExpiredToken", "The security token included in the request is expired");
  }

  @Test
  void anUnknownActionIsInvalid() {
    rig.sts(Rig.KEYS, "AssumeRoot").isRefusal(400, "InvalidAction", "Could not find operation");
    rig.sts(Rig.KEYS, "").isRefusal(400, "MissingAction", "");
  }
}
