package alug.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in endpoint's {@code /federation}: from temporary keys to a token, from a token to a
 * console session. Refuses with 400 and a page, never with a code.
 *
 * <p>Source: "Enable custom identity broker access to the AWS console" in the IAM user guide.
 */
final class FederationEndpoint {
  private static final int LEAST_SECONDS = 900;
  private static final int MOST_SECONDS = 43_200;
  private static final String INVALID = "Invalid credentials parameter";

  private final World world;
  private final IssuedCredentials credentials;
  private final SigninTokens tokens;
  private final CookieJars jars;
  private final InstantSource clock;
  private final Origin origin;

  FederationEndpoint(
      World world,
      IssuedCredentials credentials,
      CookieJars jars,
      InstantSource clock,
      Origin origin) {
    this.world = world;
    this.credentials = credentials;
    this.tokens = new SigninTokens(clock);
    this.jars = jars;
    this.clock = clock;
    this.origin = origin;
  }

  Response answer(Request request) {
    return switch (request.action()) {
      case "getSigninToken" -> mint(request);
      case "login" -> login(request);
      default -> refuse("UnknownAction", "Invalid or missing action parameter");
    };
  }

  private Response mint(Request request) {
    Optional<Keys> found = session(request.parameter("Session"));
    if (found.isEmpty()) {
      return refuse("InvalidCredentials", INVALID);
    }
    Keys keys = found.get();
    if (!keys.caller().kind().isTemporary()) {
      return refuse("LongTermKeys", INVALID);
    }
    if (keys.isExpired(clock.instant())) {
      return refuse("ExpiredCredentials", INVALID);
    }
    String seconds = request.parameter("SessionDuration");
    Optional<Duration> duration = seconds == null ? Optional.empty() : duration(seconds);
    if (seconds != null && duration.isEmpty()) {
      return refuse("SessionDurationRange", "Invalid SessionDuration parameter");
    }
    if (seconds != null && !takesDuration(keys.caller())) {
      return refuse("SessionDurationRefused", INVALID);
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("SigninToken", tokens.mint(keys, duration));
    return Response.of(200, Response.OK, "application/json", answer.toString());
  }

  private boolean takesDuration(Caller caller) {
    Optional<Role> role = world.role(caller.principal().toString());
    return caller.kind().mayPassSessionDuration()
        && (role.isEmpty() || role.get().terms().sessionDuration());
  }

  private static Optional<Duration> duration(String text) {
    try {
      int seconds = Integer.parseInt(text);
      return seconds < LEAST_SECONDS || seconds > MOST_SECONDS
          ? Optional.empty()
          : Optional.of(Duration.ofSeconds(seconds));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The keys that the Session parameter names, when its secret and token are theirs. */
  private Optional<Keys> session(@Nullable String json) {
    if (json == null) {
      return Optional.empty();
    }
    try {
      JsonElement parsed = JsonParser.parseString(json);
      return parsed.isJsonObject() ? keys(parsed.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private Optional<Keys> keys(JsonObject session) {
    String secret = text(session, "sessionKey");
    String token = text(session, "sessionToken");
    return credentials
        .find(text(session, "sessionId"))
        .filter(keys -> keys.hasSecret(secret) && keys.hasToken(token));
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private Response login(Request request) {
    Optional<SigninTokens.Minted> minted = tokens.find(text(request, "SigninToken"));
    if (minted.isEmpty()) {
      return refuse("InvalidSigninToken", "Invalid or expired SigninToken parameter");
    }
    Caller caller = minted.get().keys().caller();
    if (!caller.kind().mayLogIn()) {
      return refuse(
          "NotFederated",
          "Only federation tokens or assume role tokens may be used for federated login");
    }
    Optional<Destination> destination =
        Destination.parse(text(request, "Destination"), caller.principal().partition(), origin);
    if (destination.isEmpty()) {
      return refuse("InvalidDestination", "Invalid or missing Destination parameter");
    }
    String jar = jars.jar(request.cookie(origin.cookie()));
    ConsoleSession session = session(minted.get(), destination.get(), text(request, "Issuer"));
    return land(jar, session, destination.get()).with("Set-Cookie", origin.setCookie(jar));
  }

  private Response land(String jar, ConsoleSession session, Destination destination) {
    return switch (jars.login(jar, session)) {
      case DONE ->
          Response.redirect(destination.landing(jars.isMultiSession(jar) ? session.slot() : ""));
      case MUST_LOG_OUT_FIRST ->
          Response.page(
              400,
              "MustLogOut",
              PageTexts.page(
                  "Amazon Web Services Sign-In",
                  PageTexts.paragraph(
                          "You must first log out before logging into a different AWS account.")
                      + PageTexts.link("/oauth?Action=logout", "To logout, click here")));
      case TOO_MANY -> Response.redirect("/sessions/limit");
    };
  }

  private static ConsoleSession session(
      SigninTokens.Minted minted, Destination destination, String issuer) {
    Caller caller = minted.keys().caller();
    return new ConsoleSession(
        caller.account(),
        caller.label(),
        caller.sessionName(),
        destination.url(),
        issuer,
        minted.consoleExpires(),
        minted.keys().powerless());
  }

  private static String text(Request request, String parameter) {
    String value = request.parameter(parameter);
    return value == null ? "" : value;
  }

  private static Response refuse(String outcome, String sentence) {
    return PageTexts.error(400, outcome, sentence);
  }
}
