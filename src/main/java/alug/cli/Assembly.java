package alug.cli;

import alug.base.Secret;
import alug.files.PrivateDirectory;
import alug.history.LearnedLimitsFile;
import alug.history.OpenedConsole;
import alug.history.OpenedConsoles;
import alug.net.Pause;
import alug.plan.CacheView;
import alug.plan.PlanRequest;
import alug.plan.Planner;
import alug.plan.WantedMode;
import alug.profile.ConfigFiles;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.ProfileResolver;
import alug.profile.SharedConfig;
import alug.session.SessionStore;
import alug.session.SessionsView;
import alug.session.StsSettings;
import alug.settings.Directories;
import alug.settings.Setting;
import alug.settings.Settings;
import alug.tty.Prompt;
import alug.tty.Terminal;
import alug.vault.Platform;
import alug.vault.StoreChoice;
import alug.vault.Stores;
import alug.vault.SystemCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the parts of one run together, each when it is first wanted. */
final class Assembly {
  private static final String ENVIRONMENT = "environment";

  private final Arguments arguments;
  private final Surroundings around;
  private final Once<Settings> settings;
  private volatile Once<SharedConfig> config;
  private volatile Consumer<String> speaker = this::print;
  private final Once<SessionStore> store;
  private final Once<LearnedLimitsFile> limits;
  private final Once<Aws> aws;

  Assembly(Arguments arguments, Surroundings around) {
    this.arguments = arguments;
    this.around = around;
    Directories directories = Directories.locate(around.environment(), around.home(), around.os());
    settings = new Once<>(() -> readSettings(directories));
    config = new Once<>(this::readConfig);
    store = new Once<>(this::openStore);
    limits = new Once<>(() -> new LearnedLimitsFile(state(), around.clock(), this::say));
    aws = new Once<>(() -> new Aws(this));
  }

  /** A part that is made when it is first asked for. */
  private static final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized T get() {
      if (made == null) {
        made = maker.get();
      }
      return made;
    }
  }

  Arguments arguments() {
    return arguments;
  }

  Surroundings around() {
    return around;
  }

  /** Tells the person something that is no failure; from any thread. */
  void say(String sentence) {
    speaker.accept(sentence);
  }

  /** From now on sentences are said another way: on the picker's screen. */
  void sayWith(Consumer<String> other) {
    speaker = other;
  }

  private void print(String sentence) {
    around.err().println("alug: " + sentence);
    around.err().flush();
  }

  Settings settings() {
    return settings.get();
  }

  private Settings readSettings(Directories directories) {
    Settings read = Settings.read(directories, around.environment());
    read.warnings().forEach(warning -> say(warning.toString()));
    return read;
  }

  SharedConfig config() {
    return config.get();
  }

  /** Reads the shared files again when they are next asked for. */
  void reloadConfig() {
    config = new Once<>(this::readConfig);
  }

  private SharedConfig readConfig() {
    return SharedConfig.read(ConfigFiles.locate(around.environment(), around.home()));
  }

  /** Resolves profiles as the files say. */
  ProfileResolver resolver() {
    return new ProfileResolver(config(), Optional.empty());
  }

  /** Resolves profiles with the keys of the environment, where it has any, as their source. */
  ProfileResolver resolverWithEnvironment() {
    return new ProfileResolver(config(), environmentKeys());
  }

  Optional<AccessKey> environmentKeys() {
    Optional<String> secret = around.variable("AWS_SECRET_ACCESS_KEY");
    return around
        .variable("AWS_ACCESS_KEY_ID")
        .flatMap(
            id ->
                secret.map(
                    text ->
                        new AccessKey(
                            ENVIRONMENT,
                            id,
                            Secret.of(text),
                            around.variable("AWS_SESSION_TOKEN").map(Secret::of))));
  }

  StsSettings stsSettings() {
    return StsSettings.from(around.environment());
  }

  /** Where history, limits and sessions are kept. */
  PrivateDirectory state() {
    String chosen = settings().text(Setting.STATE_DIRECTORY);
    Path place =
        chosen.isEmpty()
            ? Directories.locate(around.environment(), around.home(), around.os()).state()
            : inHome(chosen);
    return PrivateDirectory.at(place);
  }

  private Path inHome(String path) {
    return path.startsWith("~/") ? around.home().resolve(path.substring(2)) : Path.of(path);
  }

  SessionStore store() {
    return store.get();
  }

  private SessionStore openStore() {
    Stores stores =
        new Stores(
            Platform.of(around.os()), around.environment(), new SystemCommands(), around.clock());
    StoreChoice choice = StoreChoice.parse(settings().text(Setting.SESSION_STORE));
    return stores.open(choice, state(), this::say);
  }

  LearnedLimitsFile limits() {
    return limits.get();
  }

  OpenedConsoles history() {
    return new OpenedConsoles(state(), this::say);
  }

  Aws aws() {
    return aws.get();
  }

  /** What is cached for an entry, without touching what protects it. */
  CacheView cache() {
    return new SessionsView(store().records(), stsSettings());
  }

  /** Until when a console of each profile is open. */
  Map<String, Instant> liveConsoles() {
    Map<String, Instant> until = new HashMap<>();
    for (OpenedConsole console : history().read().live(around.clock().instant())) {
      until.put(console.profile(), console.expiresAt());
    }
    return until;
  }

  /** The way in where no option says otherwise. */
  WantedMode standardMode() {
    return WantedMode.parse(settings().text(Setting.MODE)).orElse(WantedMode.AUTO);
  }

  /** The seconds of a console where neither option nor profile says otherwise. */
  int standardSeconds() {
    return settings().seconds(Setting.DURATION);
  }

  /** Plans as the settings and the caches are now. */
  Planner planner() {
    return planner(new PlanRequest(standardMode(), OptionalInt.empty(), standardSeconds()));
  }

  Planner planner(PlanRequest request) {
    return new Planner(request, cache(), limits());
  }

  /** The person's terminal, where there is one. */
  Optional<Prompt> terminal() {
    return Terminal.open(around.stdinIsTerminal(), Terminal.DEVICE);
  }

  /** Waits without a word. */
  void rest(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits, saying why. */
  Pause pause() {
    return (length, why) -> {
      say(why + "; waiting " + Math.max(1, length.toSeconds()) + " s.");
      Thread.sleep(length.toMillis());
    };
  }
}
