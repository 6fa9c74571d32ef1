package alug.console;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.console.FederationAttempts.Attempt;
import alug.net.Backoff;
import alug.net.HttpAnswer;
import alug.net.HttpCall;
import alug.net.HttpExchange;
import alug.net.NetworkFailure;
import alug.net.Pause;
import alug.net.ServerCounts;
import alug.plan.ConsoleSeconds;
import alug.session.TemporaryCredentials;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * The sign-in endpoint, where credentials become a token for the browser.
 *
 * <p>Source: IAM user guide, "Enable custom identity broker access to the AWS console":
 * getSigninToken with Session and SessionDuration. Its answers' bodies may echo what was sent, so
 * they are read for the token and otherwise shown to nobody.
 */
public final class FederationEndpoint {
  /** The code of the failure that says that the credentials are not taken. */
  static final String REFUSED = "SigninRefused";

  private static final int OK = 200;

  private final HttpExchange http;
  private final FederationMethods methods;
  private final Pause pause;
  private final RandomGenerator random;
  private final InstantSource clock;

  public FederationEndpoint(
      HttpExchange http,
      FederationMethods methods,
      Pause pause,
      RandomGenerator random,
      InstantSource clock) {
    this.http = http;
    this.methods = methods;
    this.pause = pause;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Where a profile signs in.
   *
   * @param caBundle the profile's {@code ca_bundle}
   */
  record Site(URI endpoint, Optional<Path> caBundle) {}

  /** Opens connections on other threads, to one server at most so many; returns at once. */
  void connectAhead(ServerCounts endpoints, int most) {
    endpoints.warm(http, most);
  }

  /** Asks an endpoint that is not there once, so that the first real call finds the code warm. */
  public void rehearse() {
    TemporaryCredentials none =
        new TemporaryCredentials("none", Secret.of("none"), Secret.of("none"), clock.instant());
    new FederationEndpoint(new CannedToken(), new CannedToken(), pause, random, clock)
        .token(CannedToken.SITE, none, OptionalInt.of(ConsoleSeconds.CHAINED));
  }

  /**
   * A token for credentials.
   *
   * @param seconds SessionDuration, 900..43200; sent only if present
   * @throws AlugException of kind REFUSED if the endpoint does not take the credentials, NETWORK if
   *     it gives no answer or is not AWS's
   */
  SigninToken token(Site site, TemporaryCredentials credentials, OptionalInt seconds) {
    String host = site.endpoint().getAuthority();
    FederationAttempts attempts = new FederationAttempts(seconds.isPresent(), methods.known(host));
    while (true) {
      Attempt attempt = attempts.current();
      OptionalInt sent = attempt.withDuration() ? seconds : OptionalInt.empty();
      HttpAnswer answer = patiently(call(site, attempt.method(), form(credentials, sent)));
      if (answer.status() == OK) {
        Secret token = token(host, answer);
        methods.learned(host, attempt.method());
        return new SigninToken(token, attempts.isDurationRefused());
      }
      if (!attempts.advance(answer.status())) {
        throw refused(host, answer.status());
      }
    }
  }

  private static HttpCall call(Site site, String method, String form) {
    HttpCall call =
        method.equals(FederationAttempts.GET)
            ? HttpCall.get(URI.create(site.endpoint() + "?" + form))
            : HttpCall.post(site.endpoint(), form);
    return call.trusting(site.caBundle()).repeatable();
  }

  private static String form(TemporaryCredentials credentials, OptionalInt seconds) {
    JsonObject session = new JsonObject();
    session.addProperty("sessionId", credentials.accessKeyId());
    session.addProperty("sessionKey", credentials.secretKey().reveal());
    session.addProperty("sessionToken", credentials.sessionToken().reveal());
    String form = "Action=getSigninToken";
    if (seconds.isPresent()) {
      form += "&SessionDuration=" + seconds.getAsInt();
    }
    return form + "&Session=" + PercentEncoding.of(session.toString());
  }

  /** The answer, after waiting out failures that pass. */
  private HttpAnswer patiently(HttpCall call) {
    Backoff backoff = Backoff.starting(random, clock);
    while (true) {
      Optional<Duration> wait;
      String why;
      try {
        HttpAnswer answer = http.send(call);
        wait = isPassing(answer.status()) ? backoff.next() : Optional.empty();
        why = "The AWS sign-in endpoint answers " + answer.status();
        if (wait.isEmpty()) {
          return answer;
        }
      } catch (NetworkFailure failure) {
        wait = failure.isPassing() ? backoff.next() : Optional.empty();
        why = String.valueOf(failure.getMessage());
        if (wait.isEmpty()) {
          throw failure.explained();
        }
      }
      pause.pauseOrStop(wait.get(), why + "; trying again");
    }
  }

  /**
   * Whether a status says that the server is busy or broken; 501 is about the method, 511 a captive
   * portal's (RFC 6585).
   */
  private static boolean isPassing(int status) {
    return status == 429 || (status >= 500 && status != 501 && status != 511);
  }

  private static Secret token(String host, HttpAnswer answer) {
    String type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (type.contains("html")) {
      throw notAws(host, "it answered with a page");
    }
    try {
      JsonElement json = JsonParser.parseString(answer.text());
      JsonElement token = json.isJsonObject() ? json.getAsJsonObject().get("SigninToken") : null;
      if (token != null && token.isJsonPrimitive() && !token.getAsString().isEmpty()) {
        return Secret.of(token.getAsString());
      }
    } catch (JsonParseException e) {
      // Its message quotes the body, so it goes no further.
      throw notAws(host, "its answer is no JSON");
    }
    throw notAws(host, "its answer holds no sign-in token");
  }

  private static AlugException refused(String host, int status) {
    if (isPassing(status)) {
      return AlugException.of(
          Kind.NETWORK,
          status == 429 ? "SigninThrottled" : "SigninServerError",
          "The AWS sign-in endpoint " + host + " still answers " + status,
          "Try again in a minute.");
    }
    if (status < 400 || status == 511) {
      return notAws(host, "it answered " + status);
    }
    return AlugException.of(
        Kind.REFUSED,
        REFUSED,
        "The AWS sign-in endpoint "
            + host
            + " refused the role's credentials (HTTP "
            + status
            + ")",
        "They may have expired or been revoked, or be of another partition; try again.");
  }

  private static AlugException notAws(String host, String what) {
    return AlugException.of(
        Kind.NETWORK,
        "NotAws",
        "What answered for the AWS sign-in endpoint " + host + " is not AWS: " + what,
        "A captive portal or a proxy may be answering: sign in to the network, check HTTPS_PROXY"
            + " and ALUG_FEDERATION_URL.");
  }
}
