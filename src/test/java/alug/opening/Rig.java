package alug.opening;

import alug.base.Secret;
import alug.console.ConsoleSignIn;
import alug.console.Destination;
import alug.console.FederationEndpoint;
import alug.console.FederationMethods;
import alug.console.SignInSite;
import alug.files.PrivateDirectory;
import alug.history.OpenedConsoles;
import alug.launch.Look;
import alug.net.Connections;
import alug.net.Pause;
import alug.plan.PlanRequest;
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
import alug.session.MfaPrompting;
import alug.session.MfaRequest;
import alug.session.RoleCredentials;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Opening consoles against the sandbox, with a clock that a test moves and a browser that notes.
 */
final class Rig implements AutoCloseable {
  static final String ALICE = "arn:aws:iam::111111111111:mfa/alice";
  static final String BOB = "arn:aws:iam::111111111111:mfa/bob";

  private volatile Instant now = Instant.parse("2026-03-04T09:00:13Z");
  final InstantSource clock = () -> now;
  final Sandbox sandbox;
  final NotingBrowser browser = new NotingBrowser();
  final List<MfaRequest> prompts = Collections.synchronizedList(new ArrayList<>());
  final List<String> told = Collections.synchronizedList(new ArrayList<>());
  final OpenedConsoles history;
  final OpenConsole one;

  Rig(Path folder) {
    try {
      sandbox =
          Sandbox.start(world(), SandboxOptions.of(clock).withSigningClock(InstantSource.system()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Pause pause = (length, why) -> advance(length);
    Connections http = Connections.of(java.util.Map.of(), Optional.empty(), InstantSource.system());
    StsSettings settings = StsSettings.from(sandbox.environment());
    AwsSts sts = new AwsSts(http, settings, pause, new Random(1), clock);
    KeptSessions kept = new KeptSessions(new MemoryStore(clock), clock);
    MfaPrompting mfa = new MfaPrompting(new MemoryMfaLedger(clock), pause, clock);
    SourceSessions sources = new SourceSessions(sts, kept, mfa, settings, 43_200, clock);
    ConsoleSignIn signIn =
        new ConsoleSignIn(
            new RoleCredentials(sts, settings, sources, kept, mfa, clock),
            new FederationEndpoint(http, FederationMethods.inMemory(), pause, new Random(1), clock),
            SignInSite.from(sandbox.environment(), SignInSite.ISSUER),
            settings,
            ConsoleSignIn.Limits.NONE,
            clock);
    history = new OpenedConsoles(PrivateDirectory.at(folder.resolve("state")), told::add);
    one = new OpenConsole(signIn, browser, history, clock);
  }

  /**
   * Two people with a device each: roles a1… for 1 h, long1… for 12 h, b1… of Bob; free1… ask no
   * code.
   */
  private static World world() {
    World.Builder world = World.builder();
    for (String person : List.of("alice", "bob")) {
      world.user(
          person,
          User.of(user(person))
              .withKey(
                  "AKIA" + person.toUpperCase(java.util.Locale.ROOT) + "EXAMPLE", "s/" + person)
              .withMfa("arn:aws:iam::111111111111:mfa/" + person, "JBSWY3DPEHPK3PXP"));
    }
    for (int i = 1; i <= 12; i++) {
      role(world, "a" + i, "alice", "mfa_serial", ALICE);
      role(world, "long" + i, "alice", "mfa_serial", ALICE, "duration_seconds", "43200");
      role(world, "b" + i, "bob", "mfa_serial", BOB);
      role(world, "free" + i, "alice");
    }
    return world.build();
  }

  private static String user(String person) {
    return "arn:aws:iam::111111111111:user/" + person;
  }

  private static void role(World.Builder world, String name, String source, String... more) {
    String arn = "arn:aws:iam::123456789012:role/" + name;
    Role role = Role.of(arn).trusting(user(source)).withMaxSession(Duration.ofHours(12));
    world.role(more.length > 0 ? role.requiringMfa() : role);
    List<String> settings = new ArrayList<>(List.of("role_arn", arn, "source_profile", source));
    settings.addAll(Arrays.asList(more));
    world.profile(name, settings.toArray(String[]::new));
  }

  void advance(Duration time) {
    now = now.plus(time);
  }

  OpenOrder order(String name) {
    SharedConfig config =
        SharedConfig.read(ConfigFiles.locate(sandbox.environment(), Path.of("/")));
    ProfileEntry entry =
        new ProfileResolver(config, Optional.empty()).resolve(config.profile(name).orElseThrow());
    return new OpenOrder(
        entry,
        PlanRequest.defaults(),
        () -> Destination.frontPage(Partition.AWS),
        Look.of(name, "", "", false));
  }

  List<OpenOrder> orders(String... names) {
    List<OpenOrder> orders = new ArrayList<>();
    for (String name : names) {
      orders.add(order(name));
    }
    return orders;
  }

  List<OpenOrder> numbered(String name, int count) {
    List<OpenOrder> orders = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      orders.add(order(name + i));
    }
    return orders;
  }

  List<OpenResult> run(List<OpenOrder> orders, MfaCodes codes) {
    return new Batch(one, 8).run(orders, codes, new Silent(), new Batch.Stop());
  }

  /** Says nothing. */
  static class Silent implements Progress {
    @Override
    public void stage(OpenOrder order, Stage stage) {}

    @Override
    public void done(OpenResult result) {}
  }

  /** Types what the device shows. */
  MfaAnswer type(MfaRequest request) {
    prompts.add(request);
    return new MfaAnswer.Code(Secret.of(sandbox.code(request.device().serial()).code()));
  }

  static MfaAnswer wrong() {
    return new MfaAnswer.Code(Secret.of("000000"));
  }

  /** How often AWS was asked for that. */
  long calls(String action) {
    long count = 0;
    for (Journal.Entry entry : sandbox.journal().entries()) {
      count += entry.action().equals(action) ? 1 : 0;
    }
    return count;
  }

  static List<OpenResult.Status> statuses(List<OpenResult> results) {
    return results.stream().map(OpenResult::status).toList();
  }

  static List<String> names(List<OpenResult> results) {
    return results.stream().map(result -> result.order().profile()).toList();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
