package alug.console;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.net.ServerCounts;
import alug.plan.ConsoleSeconds;
import alug.plan.LearnedLimits;
import alug.plan.LimitsLog;
import alug.plan.Mode;
import alug.plan.PlanRequest;
import alug.plan.Planner;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.profile.ProfileEntry;
import alug.session.MfaCodes;
import alug.session.RoleCredentials;
import alug.session.RoleGrant;
import alug.session.StsSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** Signs in to the console: a profile, a wish and a source of codes in, a link out. */
public final class ConsoleSignIn {
  /** How long a link may be used. */
  public static final Duration LINK_LIFE = Duration.ofMinutes(15);

  /** What the calls themselves may take off the life of credentials. */
  private static final int CALL_SECONDS = 60;

  private final RoleCredentials roles;
  private final FederationEndpoint federation;
  private final SignInSite site;
  private final StsSettings settings;
  private final Limits limits;
  private final InstantSource clock;

  /** What AWS was seen to allow: where it is read, and where it is written. */
  public record Limits(LearnedLimits learned, LimitsLog log) {
    /** Learns nothing. */
    public static final Limits NONE = new Limits(LearnedLimits.NONE, LimitsLog.NONE);
  }

  public ConsoleSignIn(
      RoleCredentials roles,
      FederationEndpoint federation,
      SignInSite site,
      StsSettings settings,
      Limits limits,
      InstantSource clock) {
    this.roles = roles;
    this.federation = federation;
    this.site = site;
    this.settings = settings;
    this.limits = limits;
    this.clock = clock;
  }

  /** The plan for an entry as things are now. */
  public SignInPlan plan(ProfileEntry entry, PlanRequest request) {
    return new Planner(request, roles.cacheView(), limits.learned()).plan(entry);
  }

  /**
   * Opens connections to the sign-in endpoint of each of these on other threads; returns at once.
   *
   * @param most to one server
   */
  public void connectAhead(Collection<ProfileEntry> entries, int most) {
    ServerCounts wanted = new ServerCounts();
    for (ProfileEntry entry : entries) {
      count(entry, wanted);
    }
    federation.connectAhead(wanted, most);
  }

  private void count(ProfileEntry entry, ServerCounts wanted) {
    try {
      FederationEndpoint.Site where = site(entry);
      wanted.add(where.endpoint(), where.caBundle());
    } catch (AlugException e) {
      // Its own sign-in will say it.
      return;
    }
  }

  /** Signs in; never throws for what AWS, the network or the person does. */
  public SignInResult signIn(
      ProfileEntry entry, PlanRequest request, Destination destination, MfaCodes codes) {
    try {
      Wish wish = new Wish(entry, request, destination, codes);
      Way way = way(wish);
      try {
        return link(wish, way);
      } catch (AlugException refused) {
        if (!way.grant().isReused() || !refused.code().equals(FederationEndpoint.REFUSED)) {
          throw refused;
        }
        roles.drop(way.grant());
        return link(wish, way(wish));
      }
    } catch (AlugException why) {
      return new SignInResult.Failed(why);
    }
  }

  private record Wish(
      ProfileEntry entry, PlanRequest request, Destination destination, MfaCodes codes) {
    boolean insistsOnLong() {
      return request.mode() == WantedMode.LONG;
    }

    int seconds() {
      return request.secondsFor(entry);
    }
  }

  /** The plan, and what came of it. */
  private record Way(SignInPlan plan, RoleGrant grant) {
    boolean isLong() {
      return grant.mode() == Mode.LONG;
    }

    /** The SessionDuration to send, if AWS may take one. */
    OptionalInt sessionDuration(Wish wish) {
      if (!isLong()) {
        return OptionalInt.empty();
      }
      if (wish.insistsOnLong()) {
        return OptionalInt.of(wish.seconds());
      }
      return plan.sendsSessionDuration() ? OptionalInt.of(plan.seconds()) : OptionalInt.empty();
    }
  }

  private Way way(Wish wish) {
    SignInPlan plan = plan(wish.entry(), wish.request());
    return new Way(plan, roles.obtain(wish.entry(), plan, wish.codes()));
  }

  private FederationEndpoint.Site site(ProfileEntry entry) {
    return new FederationEndpoint.Site(
        site.endpoint(entry.partition(), settings.regionFor(entry)), settings.caBundle(entry));
  }

  private SignInResult link(Wish wish, Way way) {
    OptionalInt seconds = way.sessionDuration(wish);
    FederationEndpoint.Site where = site(wish.entry());
    SigninToken token = federation.token(where, way.grant().credentials(), seconds);
    Instant now = clock.instant();
    int obtained =
        seconds.isPresent() && !token.durationRefused()
            ? seconds.getAsInt()
            : secondsBetween(now, way.grant().credentials().expiresAt());
    List<String> notes = new ArrayList<>(way.grant().notes());
    if (token.durationRefused()) {
      limits.log().learn(wish.entry(), way.grant().life(now));
      checkLongEnough(wish, obtained);
    } else if (seconds.isPresent()) {
      limits.log().unlearn(wish.entry());
    }
    notes.addAll(SignInNotes.of(wish.request(), wish.entry(), way.plan(), way.grant().mode()));
    if (way.isLong() && (seconds.isEmpty() || token.durationRefused())) {
      notes.add(SignInNotes.withoutDuration(obtained));
    }
    return new SignInResult.SignedIn(
        ConsoleUrl.of(where.endpoint(), wish.destination(), site.issuer(), token),
        now.plus(LINK_LIFE),
        way.grant().mode(),
        wish.seconds(),
        obtained,
        now.plusSeconds(obtained),
        notes);
  }

  private static int secondsBetween(Instant now, Instant end) {
    return (int) Math.max(0, Duration.between(now, end).toSeconds());
  }

  /** Refuses a console that is shorter than a person wants who wants no other. */
  private static void checkLongEnough(Wish wish, int obtained) {
    if (!wish.insistsOnLong() || obtained + CALL_SECONDS >= wish.seconds()) {
      return;
    }
    throw AlugException.of(
            Kind.REFUSED,
            "SessionDurationRefused",
            "AWS refused SessionDuration for [profile "
                + wish.entry().name()
                + "]; without it the console lasts "
                + ConsoleSeconds.words(obtained),
            "Leave out --mode long to open it for that long.")
        .at(wish.entry().profile().placeOf("role_arn"));
  }
}
