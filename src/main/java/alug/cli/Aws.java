package alug.cli;

import alug.console.ConsoleSignIn;
import alug.console.FederationEndpoint;
import alug.console.FederationMethods;
import alug.console.SignInSite;
import alug.history.LearnedLimitsFile;
import alug.net.Connections;
import alug.net.Pause;
import alug.profile.Partition;
import alug.profile.ProfileEntry;
import alug.session.AwsSts;
import alug.session.Chores;
import alug.session.KeptSessions;
import alug.session.LaterLedger;
import alug.session.MfaPrompting;
import alug.session.RoleCredentials;
import alug.session.SourceSessions;
import alug.session.StsSettings;
import alug.settings.Setting;
import alug.vault.FileMfaLedger;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The AWS side of a run, put together: STS, the sessions, the sign-in endpoint. */
final class Aws {
  private final StsSettings settings;
  private final Connections http;
  private final AwsSts sts;
  private final Chores chores;
  private final KeptSessions kept;
  private final SourceSessions sources;
  private final RoleCredentials roles;
  private final FederationEndpoint federation;
  private final SignInSite site;
  private final LearnedLimitsFile limits;
  private final InstantSource clock;
  private final ConsoleSignIn signIn;

  Aws(Assembly parts) {
    Surroundings around = parts.around();
    clock = around.clock();
    RandomGenerator random = new Random();
    Pause pause = parts.pause();
    Ahead ahead = parts.ahead();
    settings = ahead.settings();
    http = ahead.http();
    sts = ahead.sts();
    chores = parts.chores();
    kept = new KeptSessions(parts.store(), clock);
    FileMfaLedger ledger = new FileMfaLedger(parts.state(), clock, parts.notices());
    MfaPrompting mfa = new MfaPrompting(new LaterLedger(ledger, chores), pause, clock);
    int seconds = parts.settings().seconds(Setting.SESSION_DURATION);
    sources = new SourceSessions(sts, kept, mfa, settings, seconds, clock);
    roles = new RoleCredentials(sts, settings, sources, kept, mfa, clock);
    limits = parts.limits();
    federation = new FederationEndpoint(http, new Remembered(limits, chores), pause, random, clock);
    site = SignInSite.from(around.environment(), parts.settings().text(Setting.ISSUER));
    signIn = signIn(site);
  }

  private ConsoleSignIn signIn(SignInSite where) {
    ConsoleSignIn.Limits learned = new ConsoleSignIn.Limits(limits, limits);
    return new ConsoleSignIn(roles, federation, where, settings, learned, clock);
  }

  /** How the sign-in hosts were seen to be asked. A class: lambdas cost a start more. */
  private record Remembered(LearnedLimitsFile limits, Chores chores) implements FederationMethods {
    @Override
    public Optional<String> known(String host) {
      return limits.method(host);
    }

    @Override
    public void learned(String host, String method) {
      if (!known(host).equals(Optional.of(method))) {
        chores.add(() -> limits.learnMethod(host, method));
      }
    }
  }

  ConsoleSignIn signIn() {
    return signIn;
  }

  /** Signs in at a region's own host. */
  ConsoleSignIn signInAt(Partition partition, String region) {
    return signIn(site.in(partition, region));
  }

  SourceSessions sources() {
    return sources;
  }

  KeptSessions kept() {
    return kept;
  }

  /** Opens the connections an entry needs, and has the SDK ready, all behind what comes next. */
  void warmUp(ProfileEntry entry) {
    connectAhead(List.of(entry), 1);
    sts.rehearse();
    chores.add(federation::rehearse);
  }

  /**
   * Opens connections for entries that are opened together.
   *
   * @param atOnce how many of them
   */
  void connectAhead(Collection<ProfileEntry> entries, int atOnce) {
    sts.connectAhead(entries, atOnce);
    signIn.connectAhead(entries, atOnce);
  }

  /** Keeps what was opened ahead open while somebody types a code or looks for a profile. */
  void keepWarm() {
    http.keepWarm();
  }

  /** Somebody pressed a key. */
  void personActed() {
    http.personActed();
  }
}
