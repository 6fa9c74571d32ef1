package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsolePagesTest {
  private static final String S3 =
      "https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1";
  private static final String MUST_LOG_OUT =
      "You must first log out before logging into a different AWS account";

  private Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  private String link(Signer keys, int duration) {
    return rig.loginUrl(rig.mint(keys, duration).signinToken(), S3);
  }

  private Answer login(String link) {
    Answer answer = rig.get(link);
    assertEquals(302, answer.status(), answer::body);
    return rig.get(answer.header("Location"));
  }

  private static void shows(Answer page, String id, String value) {
    assertTrue(page.body().contains("<td id=\"" + id + "\">" + value + "</td>"), page.body());
  }

  private void openMany(int count) {
    for (int i = 0; i < count; i++) {
      String name = "user" + i;
      Signer federated = rig.sts(Rig.KEYS, "GetFederationToken", "Name", name).signer();
      assertEquals(302, rig.get(link(federated, 0)).status());
    }
  }

  @Test
  void saysWhoIsSignedInWhereAndUntilWhen() {
    Answer page = login(link(rig.assume(Rig.KEYS, Rig.OPEN).signer(), 43200));
    assertEquals(200, page.status());
    shows(page, "account", "123456789012");
    shows(page, "role", "Open");
    shows(page, "session", "me");
    shows(page, "service", "s3");
    shows(page, "region", "eu-west-1");
    shows(page, "until", "2026-03-04T21:00:00Z");
    shows(page, "left", "12 h 0 min");
    assertEquals(1, rig.sandbox.consoles().size());
    assertEquals("Open", rig.sandbox.consoles().get(0).name());
  }

  @Test
  void withoutSessionDurationItLastsAsLongAsTheKeys() {
    Signer keys = rig.assume(Rig.KEYS, Rig.OPEN, "DurationSeconds", "1800").signer();
    rig.clock.advance(Duration.ofMinutes(10));
    shows(login(link(keys, 0)), "left", "20 min 0 s");
  }

  @Test
  void aSessionDurationOutlivesTheKeys() {
    Signer keys = rig.assume(Rig.KEYS, Rig.OPEN, "DurationSeconds", "900").signer();
    login(link(keys, 43200));
    rig.clock.advance(Duration.ofHours(11));
    shows(rig.get("/console/home"), "left", "1 h 0 min");
  }

  @Test
  void anExpiredSessionNamesTheIssuer() {
    login(link(rig.assume(Rig.KEYS, Rig.OPEN).signer(), 900));
    rig.clock.advance(Duration.ofMinutes(15));
    Answer page = rig.get("/console/s3");
    assertEquals(403, page.status());
    assertTrue(page.body().contains("Your session has expired"), page.body());
    assertTrue(page.body().contains("<a href=\"https://example.com/again\">"), page.body());
    assertTrue(rig.sandbox.consoles().isEmpty());
  }

  @Test
  void aTokenWithoutSessionPolicyMayDoNothing() {
    Signer bare = rig.sts(Rig.KEYS, "GetFederationToken", "Name", "bob").signer();
    Answer page = login(link(bare, 0));
    shows(page, "role", "bob");
    shows(page, "may-do", "nothing: it has no session policy");
    Signer able = rig.sts(Rig.KEYS, "GetFederationToken", "Name", "bob", "Policy", "{}").signer();
    assertTrue(!login(link(able, 0)).body().contains("may-do"));
  }

  @Test
  void anotherIdentityMustLogOutFirst() {
    Signer open = rig.assume(Rig.KEYS, Rig.OPEN).signer();
    Signer stubborn = rig.assume(Rig.KEYS, Rig.STUBBORN).signer();
    login(link(open, 0));
    rig.get(link(stubborn, 0)).isPageOf400(MUST_LOG_OUT);
    shows(login(link(open, 0)), "role", "Open");

    String away = "/oauth?Action=logout&redirect_uri=" + Form.encode(link(stubborn, 0));
    Answer out = rig.get(away);
    assertEquals(302, out.status());
    shows(login(out.header("Location")), "role", "Stubborn");
  }

  @Test
  void anExpiredIdentityIsInNobodysWay() {
    login(link(rig.assume(Rig.KEYS, Rig.OPEN).signer(), 900));
    rig.clock.advance(Duration.ofMinutes(15));
    shows(login(link(rig.assume(Rig.KEYS, Rig.STUBBORN).signer(), 0)), "role", "Stubborn");
  }

  @Test
  void everyCookieJarIsItsOwn() throws IOException, InterruptedException {
    login(link(rig.assume(Rig.KEYS, Rig.OPEN).signer(), 0));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rig.sandbox.stsUrl() + "/console/home")).build();
    HttpClient other = HttpClient.newHttpClient();
    assertEquals(403, other.send(request, BodyHandlers.discarding()).statusCode());
  }

  @Test
  void logsOut() {
    login(link(rig.assume(Rig.KEYS, Rig.OPEN).signer(), 0));
    assertEquals(200, rig.get("/oauth?Action=logout").status());
    assertEquals(403, rig.get("/console/home").status());
    rig.get("/oauth?Action=logout&redirect_uri=https%3A%2F%2Fexample.com").isPageOf400("redirect");
  }

  @Test
  void multiSessionKeepsFiveSideBySide() {
    rig.close();
    rig = new Rig(true);
    openMany(5);
    assertEquals(5, rig.sandbox.consoles().size());
    Answer sixth = rig.get(link(rig.assume(Rig.KEYS, Rig.OPEN).signer(), 0));
    assertEquals("/sessions/limit", sixth.header("Location"));
    String slot = rig.sandbox.consoles().get(1).slot();
    shows(rig.get("/console/~" + slot + "/s3"), "role", "user1");
    rig.get("/oauth?Action=logout&redirect_uri=" + Form.encode(rig.sandbox.federationUrl()))
        .isPageOf400("redirect");
  }

  @Test
  void multiSessionIsTurnedOnOnceWhileNobodyIsSignedIn() {
    Signer open = rig.assume(Rig.KEYS, Rig.OPEN).signer();
    Signer stubborn = rig.assume(Rig.KEYS, Rig.STUBBORN).signer();
    String optIn = "/sessions/v1/opt-in?redirect_uri=";
    Answer on = rig.get(optIn + Form.encode(link(open, 0)));
    assertEquals(302, on.status());
    shows(login(on.header("Location")), "role", "Open");
    shows(login(link(stubborn, 0)), "role", "Stubborn");
    rig.get(optIn + Form.encode(link(open, 0))).isPageOf400("Invalid request");
  }
}
