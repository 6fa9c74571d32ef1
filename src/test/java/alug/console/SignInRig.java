package alug.console;

import alug.base.Secret;
import alug.net.Connections;
import alug.net.Pause;
import alug.plan.LimitsLog;
import alug.plan.PlanRequest;
import alug.plan.WantedMode;
import alug.profile.ConfigFiles;
import alug.profile.Partition;
import alug.profile.ProfileEntry;
import alug.profile.ProfileResolver;
import alug.profile.SharedConfig;
import alug.sandbox.Journal;
import alug.sandbox.Role;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.User;
import alug.sandbox.World;
import alug.session.AwsSts;
import alug.session.KeptSessions;
import alug.session.MfaAnswer;
import alug.session.MfaCodes;
import alug.session.MfaLedger;
import alug.session.MfaPrompting;
import alug.session.MfaRequest;
import alug.session.RoleCredentials;
import alug.session.SessionStore;
import alug.session.SourceSessions;
import alug.session.StsSettings;
import alug.vault.MemoryMfaLedger;
import alug.vault.MemoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** The whole way from a profile to a link, against the sandbox, with a clock that a test moves. */
final class SignInRig implements AutoCloseable {
  static final String SERIAL = "arn:aws:iam::111111111111:mfa/alice";
  static final String ALICE = "arn:aws:iam::111111111111:user/alice";
  static final String SECRET = "example/secret/key/of/alice";

  private volatile Instant now = Instant.parse("2026-03-04T09:00:00Z");
  final InstantSource clock = () -> now;
  final Sandbox sandbox;
  final List<MfaRequest> prompts = Collections.synchronizedList(new ArrayList<>());
  final List<String> pauses = Collections.synchronizedList(new ArrayList<>());
  final List<String> learned = new ArrayList<>();
  final SessionStore store = new MemoryStore(clock);
  final MfaLedger ledger = new MemoryMfaLedger(clock);
  private final Map<String, String> environment;
  private ConsoleSignIn signIn;

  SignInRig(World world) {
    try {
      sandbox =
          Sandbox.start(world, SandboxOptions.of(clock).withSigningClock(InstantSource.system()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    environment = sandbox.environment();
    signIn = newProcess();
  }

  /** Alice with a device, and a role for each way in. */
  static World world() {
    World.Builder world =
        World.builder()
            .user(
                "base",
                User.of(ALICE)
                    .withKey("AKIAALICEEXAMPLE", SECRET)
                    .withMfa(SERIAL, "JBSWY3DPEHPK3PXP"))
            .disabledRegion("ap-east-1");
    role(world, "plain", Role.of(arn("Plain")).trusting(ALICE));
    for (String name : new String[] {"one", "two", "three", "long"}) {
      Role role = Role.of(arn(name)).trusting(ALICE).requiringMfa();
      role(world, name, role.withMaxSession(Duration.ofHours(12)), "mfa_serial", SERIAL);
    }
    world.profile("twelve", with(arn("long"), "mfa_serial", SERIAL, "duration_seconds", "43200"));
    Role stubborn = Role.of(arn("Stubborn")).trusting(ALICE).refusingSessionDuration();
    role(world, "stubborn", stubborn, "duration_seconds", "7200");
    Role fresh = Role.of(arn("Fresh")).trusting(ALICE).requiringMfaWithin(Duration.ofHours(1));
    role(world, "fresh", fresh, "mfa_serial", SERIAL);
    role(world, "forbidden", Role.of(arn("Forbidden")).trusting(arn("Nobody")));
    role(world, "far", Role.of(arn("Far")).trusting(ALICE), "region", "ap-east-1");
    world.role(Role.of(arn("End")).trusting(arn("one")));
    world.profile("end", "role_arn", arn("End"), "source_profile", "one");
    return world.build();
  }

  static String arn(String role) {
    return "arn:aws:iam::123456789012:role/" + role;
  }

  private static void role(World.Builder world, String name, Role role, String... settings) {
    world.role(role);
    world.profile(name, with(role.arn(), settings));
  }

  private static String[] with(String arn, String... settings) {
    List<String> all = new ArrayList<>(List.of("role_arn", arn, "source_profile", "base"));
    all.addAll(List.of(settings));
    return all.toArray(String[]::new);
  }

  void advance(Duration time) {
    now = now.plus(time);
  }

  /** Everything anew but the store and the ledger, as in another run of alug. */
  ConsoleSignIn newProcess() {
    Pause pause =
        (length, why) -> {
          pauses.add(why);
          advance(length);
        };
    Connections http = Connections.of(Map.of(), Optional.empty(), InstantSource.system());
    StsSettings settings = StsSettings.from(environment);
    AwsSts sts = new AwsSts(http, settings, pause, new Random(1), clock);
    KeptSessions kept = new KeptSessions(store, clock);
    MfaPrompting mfa = new MfaPrompting(ledger, pause, clock);
    SourceSessions sources = new SourceSessions(sts, kept, mfa, settings, 43_200, clock);
    signIn =
        new ConsoleSignIn(
            new RoleCredentials(sts, settings, sources, kept, mfa, clock),
            new FederationEndpoint(http, FederationMethods.inMemory(), pause, new Random(1), clock),
            SignInSite.from(environment, SignInSite.ISSUER),
            settings,
            new ConsoleSignIn.Limits(entry -> OptionalInt.empty(), new Lessons()),
            clock);
    return signIn;
  }

  /** Keeps what was learned and not unlearned since. */
  private final class Lessons implements LimitsLog {
    @Override
    public void learn(ProfileEntry entry, int seconds) {
      learned.add(entry.name() + " " + seconds);
    }

    @Override
    public void unlearn(ProfileEntry entry) {
      learned.removeIf(one -> one.startsWith(entry.name() + " "));
    }
  }

  ProfileEntry entry(String name) {
    SharedConfig config = SharedConfig.read(ConfigFiles.locate(environment, Path.of("/")));
    return new ProfileResolver(config, Optional.empty())
        .resolve(config.profile(name).orElseThrow());
  }

  /** Types what the device shows. */
  MfaCodes device() {
    return request -> {
      prompts.add(request);
      return new MfaAnswer.Code(Secret.of(sandbox.code(request.device().serial()).code()));
    };
  }

  static PlanRequest wanting(WantedMode mode, int seconds) {
    return new PlanRequest(mode, OptionalInt.of(seconds), 3600);
  }

  SignInResult open(String name) {
    return open(name, PlanRequest.defaults(), device());
  }

  SignInResult open(String name, PlanRequest request, MfaCodes codes) {
    return signIn.signIn(entry(name), request, Destination.frontPage(Partition.AWS), codes);
  }

  /** The actions that the sandbox saw, with a plus where a code came along. */
  List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (Journal.Entry one : sandbox.journal().entries()) {
      calls.add(one.action() + (one.mfa() ? "+" : ""));
    }
    return calls;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
