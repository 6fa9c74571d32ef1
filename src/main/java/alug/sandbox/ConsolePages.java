package alug.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What a browser sees once signed in, and the ways out: console, log-out, multi-session. */
final class ConsolePages {
  private final CookieJars jars;
  private final InstantSource clock;
  private final Origin origin;

  ConsolePages(CookieJars jars, InstantSource clock, Origin origin) {
    this.jars = jars;
    this.clock = clock;
    this.origin = origin;
  }

  /** {@code /console[/~SLOT]/SERVICE}: who is signed in, where, and until when. */
  Response console(Request request) {
    String[] steps = request.path().split("/", 4);
    String slot = steps.length > 2 && steps[2].startsWith("~") ? steps[2].substring(1) : "";
    Optional<ConsoleSession> session = jars.find(jar(request), slot);
    if (session.isEmpty()) {
      return PageTexts.error(403, "NotSignedIn", "You are not signed in.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return session.get().isLive(now)
        ? Response.page(200, Response.OK, welcome(session.get(), request, now))
        : Response.page(403, "Expired", expired(session.get()));
  }

  private String welcome(ConsoleSession session, Request request, Instant now) {
    String sent = request.parameter("destination");
    String url = sent == null ? session.destination() : sent;
    Destination destination = destination(url).orElseGet(() -> new Destination(url, "unknown", ""));
    String region = destination.region().isEmpty() ? "global" : destination.region();
    return PageTexts.page(
        session.account() + " " + session.name(),
        "<table>\n"
            + row("Account", session.account())
            + row("Role", session.name())
            + row("Session", session.sessionName())
            + row("Service", destination.service())
            + row("Region", region)
            + row("Destination", url)
            + row("Until", session.expires().toString())
            + row("Left", left(Duration.between(now, session.expires())))
            + (session.powerless() ? row("May do", "nothing: it has no session policy") : "")
            + "</table>\n"
            + PageTexts.link("/oauth?Action=logout", "Log out"));
  }

  private Optional<Destination> destination(String url) {
    try {
      String host = String.valueOf(new URI(url).getHost());
      return Destination.parse(url, Regions.partitionOfConsole(host), origin);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String expired(ConsoleSession session) {
    String issuer = session.issuer();
    boolean link = issuer.startsWith("https://") || issuer.startsWith("http://");
    return PageTexts.page(
        "Your session has expired",
        PageTexts.paragraph("Your session has expired. Sign in again:")
            + (link ? PageTexts.link(issuer, issuer) : PageTexts.paragraph(issuer)));
  }

  private static String row(String name, String value) {
    return "<tr><th>"
        + name
        + "</th><td id=\""
        + name.toLowerCase(Locale.ROOT).replace(' ', '-')
        + "\">"
        + PageTexts.escape(value)
        + "</td></tr>\n";
  }

  private static String left(Duration time) {
    long hours = time.toHours();
    return hours > 0
        ? hours + " h " + time.toMinutesPart() + " min"
        : time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }

  /** {@code /oauth?Action=logout}: out of all sessions of the jar, and on to redirect_uri. */
  Response logout(Request request) {
    if (!request.action().equals("logout")) {
      return PageTexts.error(400, "UnknownAction", "Invalid or missing Action parameter");
    }
    String target = request.parameter("redirect_uri");
    if (target != null && !isOurs(target)) {
      return PageTexts.error(400, "InvalidRedirect", "Invalid redirect_uri parameter");
    }
    String jar = jar(request);
    // With multi-session on, AWS honours no redirect here.
    if (target != null && jars.isMultiSession(jar)) {
      return PageTexts.error(400, "MultiSession", "Invalid redirect_uri parameter");
    }
    jars.logout(jar);
    return target == null
        ? Response.page(
            200, Response.OK, PageTexts.page("Signed out", PageTexts.paragraph("You are out.")))
        : Response.redirect(target);
  }

  /** {@code /sessions/v1/opt-in} turns multi-session on; {@code /sessions/limit} says no. */
  Response sessions(Request request) {
    if (!request.path().equals("/sessions/v1/opt-in")) {
      return Response.page(
          200,
          "SessionLimit",
          PageTexts.page(
              "Session limit reached",
              PageTexts.paragraph(
                  "You are signed in to "
                      + CookieJars.MOST_SESSIONS
                      + " sessions. Sign out of one first.")));
    }
    String target = request.parameter("redirect_uri");
    String jar = jars.jar(request.cookie(origin.cookie()));
    if (target == null || !isOurs(target) || !jars.optIn(jar)) {
      return PageTexts.error(400, "OptInRefused", "Invalid request");
    }
    return Response.redirect(target).with("Set-Cookie", origin.setCookie(jar));
  }

  private boolean isOurs(String target) {
    try {
      return origin.isPage(new URI(target), Request.FEDERATION_PATH);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private String jar(Request request) {
    String cookie = request.cookie(origin.cookie());
    return cookie == null ? "" : cookie;
  }
}
