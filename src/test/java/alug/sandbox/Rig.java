package alug.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small world on a stopped clock, with what tests need to talk to it. */
final class Rig implements AutoCloseable {
  static final String ALICE = "arn:aws:iam::111111111111:user/alice";
  static final String MFA = "arn:aws:iam::111111111111:mfa/alice";
  static final String BOBS_MFA = "arn:aws:iam::111111111111:mfa/bob";
  static final String OPEN = role("Open");
  static final String GUARDED = role("team/ops/Guarded");
  static final String FRESH = role("Fresh");
  static final String VENDOR = role("Vendor");
  static final String CHAINED = role("Chained");
  static final String STUBBORN = role("Stubborn");
  static final String CLOSED = role("Closed");
  static final Signer KEYS = Signer.of("AKIAALICEEXAMPLE0000", "alice-secret");
  static final Signer ROOT_KEYS = Signer.of("AKIAROOTEXAMPLE00000", "root-secret");

  final TestClock clock = new TestClock();
  final Sandbox sandbox;
  final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Rig() {
    this(false);
  }

  Rig(boolean multiSession) {
    SandboxOptions options = SandboxOptions.of(clock);
    try {
      sandbox = Sandbox.start(world(), multiSession ? options.withMultiSession() : options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String role(String name) {
    return "arn:aws:iam::123456789012:role/" + name;
  }

  static World world() {
    Duration long12 = Duration.ofHours(12);
    return World.builder()
        .user(
            "alice",
            User.of(ALICE)
                .withKey(KEYS.id(), KEYS.secret())
                .withMfa(MFA, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
        .user(
            User.of("arn:aws:iam::111111111111:user/bob")
                .withKey("AKIABOBEXAMPLE000000", "bob-secret")
                .withMfa(BOBS_MFA, "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU"))
        .user(User.of("arn:aws:iam::111111111111:root").withKey(ROOT_KEYS.id(), ROOT_KEYS.secret()))
        .role(Role.of(OPEN).trusting(ALICE).withMaxSession(long12))
        .role(Role.of(GUARDED).trusting("111111111111").requiringMfa().withMaxSession(long12))
        .role(Role.of(FRESH).trusting(ALICE).requiringMfaWithin(Duration.ofMinutes(5)))
        .role(Role.of(VENDOR).trusting("arn:aws:iam::111111111111:root").requiringExternalId("v-1"))
        .role(Role.of(CHAINED).trusting(OPEN).withMaxSession(long12))
        .role(Role.of(STUBBORN).trusting(ALICE).refusingSessionDuration())
        .role(Role.of(CLOSED).trusting("arn:aws:iam::111111111111:user/bob"))
        .disabledRegion("eu-south-2")
        .build();
  }

  /** Calls STS: the action, then names and values by turns. */
  Answer sts(Signer signer, String action, String... parameters) {
    return send(signer.post(sandbox.stsUrl(), form(action, parameters), clock.instant()));
  }

  Answer assume(Signer signer, String role, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "RoleArn";
    all[1] = role;
    all[2] = "RoleSessionName";
    all[3] = "me";
    System.arraycopy(more, 0, all, 4, more.length);
    return sts(signer, "AssumeRole", all);
  }

  String code() {
    return sandbox.code(MFA).code();
  }

  /** Keys of a session that carries an MFA code. */
  Signer mfaSession() {
    return sts(KEYS, "GetSessionToken", "SerialNumber", MFA, "TokenCode", code()).signer();
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Answer get(String target) {
    URI uri = URI.create(target.startsWith("/") ? sandbox.stsUrl() + target : target);
    return send(HttpRequest.newBuilder(uri).build());
  }

  Answer postFederation(Map<String, String> parameters) {
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.federationUrl()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(parameters)))
            .build());
  }

  /** getSigninToken by POST; a duration of 0 is not sent. */
  Answer mint(Signer keys, int duration) {
    return postFederation(mintParameters(keys, duration));
  }

  static Map<String, String> mintParameters(Signer keys, int duration) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("Action", "getSigninToken");
    parameters.put(
        "Session",
        "{\"sessionId\":\"%s\",\"sessionKey\":\"%s\",\"sessionToken\":\"%s\"}"
            .formatted(keys.id(), keys.secret(), keys.token()));
    if (duration != 0) {
      parameters.put("SessionDuration", Integer.toString(duration));
    }
    return parameters;
  }

  /** The login link of a token. */
  String loginUrl(String token, String destination) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("Action", "login");
    parameters.put("Destination", destination);
    parameters.put("Issuer", "https://example.com/again");
    parameters.put("SigninToken", token);
    return sandbox.federationUrl() + "?" + encode(parameters);
  }

  static String form(String action, String... parameters) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Action", action);
    all.put("Version", "2011-06-15");
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], parameters[i + 1]);
    }
    return encode(all);
  }

  static String encode(Map<String, String> parameters) {
    StringBuilder text = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(Form.encode(value)));
    return text.toString();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
