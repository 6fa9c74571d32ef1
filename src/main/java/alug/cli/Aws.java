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
import alug.session.KeptSessions;
import alug.session.MfaPrompting;
import alug.session.RoleCredentials;
import alug.session.SourceSessions;
import alug.session.StsServer;
import alug.session.StsSettings;
import alug.settings.Setting;
import alug.vault.FileMfaLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The AWS side of a run, put together: STS, the sessions, the sign-in endpoint. */
final class Aws {
  private final StsSettings settings;
  private final AwsSts sts;
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
    settings = parts.stsSettings();
    Connections http =
        Connections.of(around.environment(), around.variable("AWS_CA_BUNDLE").map(Path::of), clock);
    sts = new AwsSts(http, settings, pause, random, clock);
    kept = new KeptSessions(parts.store(), clock);
    MfaPrompting mfa =
        new MfaPrompting(new FileMfaLedger(parts.state(), clock, parts.notices()), pause, clock);
    int seconds = parts.settings().seconds(Setting.SESSION_DURATION);
    sources = new SourceSessions(sts, kept, mfa, settings, seconds, clock);
    roles = new RoleCredentials(sts, settings, sources, kept, mfa, clock);
    limits = parts.limits();
    federation = new FederationEndpoint(http, remembered(limits), pause, random, clock);
    site = SignInSite.from(around.environment(), parts.settings().text(Setting.ISSUER));
    signIn = signIn(site);
  }

  private ConsoleSignIn signIn(SignInSite where) {
    ConsoleSignIn.Limits learned = new ConsoleSignIn.Limits(limits, limits);
    return new ConsoleSignIn(roles, federation, where, settings, learned, clock);
  }

  private static FederationMethods remembered(LearnedLimitsFile limits) {
    return new FederationMethods() {
      @Override
      public Optional<String> known(String host) {
        return limits.method(host);
      }

      @Override
      public void learned(String host, String method) {
        limits.learnMethod(host, method);
      }
    };
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

  /** Opens the connections an entry needs and runs the SDK once, all behind what comes next. */
  void warmUp(ProfileEntry entry) {
    StsServer server = settings.serverFor(entry);
    sts.connectAhead(server);
    signIn.connectAhead(entry);
    Thread dryRun = new Thread(() -> sts.dryRun(server), "sdk-dry-run");
    dryRun.setDaemon(true);
    dryRun.start();
  }
}
