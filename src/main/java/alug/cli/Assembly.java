package alug.cli;

import alug.base.Secret;
import alug.files.PrivateDirectory;
import alug.history.LearnedLimitsFile;
import alug.history.OpenedConsole;
import alug.history.OpenedConsoles;
import alug.net.Pause;
import alug.opening.Batch;
import alug.opening.OpenConsole;
import alug.plan.CacheView;
import alug.plan.PlanRequest;
import alug.plan.Planner;
import alug.plan.WantedMode;
import alug.profile.ConfigFiles;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.ProfileResolver;
import alug.profile.Section;
import alug.profile.SharedConfig;
import alug.session.Chores;
import alug.session.LaterStore;
import alug.session.ProfileEndpoints;
import alug.session.SessionStore;
import alug.session.SessionsView;
import alug.session.StsSettings;
import alug.settings.Directories;
import alug.settings.Setting;
import alug.settings.Settings;
import alug.settings.Warning;
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
import org.jspecify.annotations.Nullable;

/** Puts the parts of one run together, each when it is first wanted. */
final class Assembly {
  private static final String ENVIRONMENT = "environment";
  private static final String KEY_ID = "AWS_ACCESS_KEY_ID";
  private static final String SECRET_KEY = "AWS_SECRET_ACCESS_KEY";

  private final Arguments arguments;
  private final Surroundings around;

  private final Consumer<String> notices = new StateNotices(this);
  private volatile @Nullable Consumer<String> screen;
  private final Object configLock = new Object();
  private volatile boolean quiet = true;
  private @Nullable Settings settings;
  private @Nullable SharedConfig config;
  private @Nullable SessionStore store;
  private @Nullable LearnedLimitsFile limits;
  private @Nullable Aws aws;
  private @Nullable Ahead ahead;
  private final Chores chores = new Chores();

  Assembly(Arguments arguments, Surroundings around) {
    this.arguments = arguments;
    this.around = around;
  }

  Arguments arguments() {
    return arguments;
  }

  Surroundings around() {
    return around;
  }

  /** Tells the person something that is no failure; from any thread. */
  void say(String sentence) {
    quiet = false;
    Consumer<String> shown = screen;
    if (shown != null) {
      shown.accept(sentence);
      return;
    }
    around.err().println("alug: " + sentence);
    around.err().flush();
  }

  /** Whether nothing had to be said. */
  boolean isQuiet() {
    return quiet;
  }

  /** From now on sentences are said on the picker's screen. */
  void sayWith(Consumer<String> other) {
    screen = other;
  }

  synchronized Settings settings() {
    if (settings == null) {
      settings = readSettings();
    }
    return settings;
  }

  private Settings readSettings() {
    Settings read = Settings.read(directories(), around.environment());
    for (Warning warning : read.warnings()) {
      say(warning.toString());
    }
    return read;
  }

  Directories directories() {
    return Directories.locate(around.environment(), around.home(), around.os());
  }

  SharedConfig config() {
    // Read by a thread of its own while others ask for other parts.
    synchronized (configLock) {
      if (config == null) {
        config = SharedConfig.read(ConfigFiles.locate(around.environment(), around.home()));
      }
      return config;
    }
  }

  /** Reads the shared files again when they are next asked for. */
  void reloadConfig() {
    synchronized (configLock) {
      config = null;
    }
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
    Optional<String> id = around.variable(KEY_ID);
    Optional<String> secret = around.variable(SECRET_KEY);
    if (id.isEmpty() || secret.isEmpty()) {
      if (id.isPresent() || secret.isPresent()) {
        say(
            (id.isPresent() ? KEY_ID : SECRET_KEY)
                + " is set without "
                + (id.isPresent() ? SECRET_KEY : KEY_ID)
                + " and is ignored.");
      }
      return Optional.empty();
    }
    return Optional.of(
        new AccessKey(
            ENVIRONMENT,
            id.get(),
            Secret.of(secret.get()),
            around.variable("AWS_SESSION_TOKEN").map(Secret::of)));
  }

  StsSettings stsSettings() {
    return StsSettings.from(around.environment(), new ProfileEndpoints(new ConfiguredServices()));
  }

  /** The services of the config files, which are read when a profile names some. */
  private final class ConfiguredServices implements ProfileEndpoints.Services {
    @Override
    public Optional<Section> named(String name) {
      return config().service(name);
    }
  }

  /** Where history, limits and sessions are kept. */
  PrivateDirectory state() {
    String chosen = settings().text(Setting.STATE_DIRECTORY);
    Path place = chosen.isEmpty() ? directories().state() : inHome(chosen);
    return PrivateDirectory.at(place);
  }

  private Path inHome(String path) {
    return path.startsWith("~/") ? around.home().resolve(path.substring(2)) : Path.of(path);
  }

  synchronized SessionStore store() {
    if (store == null) {
      store = openStore();
    }
    return store;
  }

  private SessionStore openStore() {
    Stores stores =
        new Stores(
            Platform.of(around.os()), around.environment(), new SystemCommands(), around.clock());
    StoreChoice choice = StoreChoice.parse(settings().text(Setting.SESSION_STORE));
    SessionStore opened = stores.open(choice, state(), notices);
    return choice == StoreChoice.MEMORY ? opened : new LaterStore(opened, chores, notices);
  }

  /** What is done behind the person's back; whoever made it must {@link #finish}. */
  Chores chores() {
    return chores;
  }

  /** Ends the run: waits for what is still being written. */
  void finish() {
    chores.await();
  }

  /** Tells the person, as {@link #say} does. */
  Consumer<String> notices() {
    return notices;
  }

  synchronized LearnedLimitsFile limits() {
    if (limits == null) {
      limits = new LearnedLimitsFile(state(), around.clock(), notices);
    }
    return limits;
  }

  OpenedConsoles history() {
    return new OpenedConsoles(state(), notices);
  }

  synchronized Aws aws() {
    if (aws == null) {
      aws = new Aws(this);
    }
    return aws;
  }

  /** What a sign-in needs whichever it is. */
  synchronized Ahead ahead() {
    if (ahead == null) {
      ahead = new Ahead(this);
    }
    return ahead;
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

  /** How many requests to one service of AWS are under way at once. */
  int atOnce() {
    return settings().number(Setting.PARALLEL);
  }

  /** A batch that keeps both services busy: one role's sign-in and another's AssumeRole. */
  Batch batch(OpenConsole one) {
    int parallel = atOnce();
    return new Batch(one, parallel == 1 ? 1 : 2 * parallel);
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
    return new Pause() {
      @Override
      public void pause(Duration length, String why) throws InterruptedException {
        say(why + "; waiting " + Math.max(1, length.toSeconds()) + " s.");
        Thread.sleep(length.toMillis());
      }
    };
  }
}
