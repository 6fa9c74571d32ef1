package alug.vault;

import alug.base.AlugException;
import alug.files.PrivateDirectory;
import alug.session.SessionStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the session store a setting asks for. */
public final class Stores {
  private static final String FILE = "sessions";
  private static final Duration KEYCHAIN_DEADLINE = Duration.ofSeconds(20);

  // Looking up, storing and looking up again.
  private static final int CALLS_TO_MAKE_A_KEY = 3;

  private final Platform platform;
  private final Map<String, String> env;
  private final Commands commands;
  private final InstantSource clock;
  private final Duration deadline;

  /** Stores of this machine; a keychain has 20 seconds to answer. */
  public Stores(
      Platform platform, Map<String, String> env, Commands commands, InstantSource clock) {
    this(platform, env, commands, clock, KEYCHAIN_DEADLINE);
  }

  Stores(
      Platform platform,
      Map<String, String> env,
      Commands commands,
      InstantSource clock,
      Duration deadline) {
    this.platform = platform;
    this.env = env;
    this.commands = commands;
    this.clock = clock;
    this.deadline = deadline;
  }

  /**
   * The store; neither the disk nor a keychain is touched yet.
   *
   * @param state alug's state directory
   * @param notices told what a person should know: that sessions are stored unencrypted, that one
   *     could not be kept; one sentence each, from any thread
   */
  public SessionStore open(StoreChoice choice, PrivateDirectory state, Consumer<String> notices) {
    if (choice == StoreChoice.MEMORY) {
      return new MemoryStore(clock);
    }
    return new EnvelopeStore(
        state.file(FILE), new Protection(choice, keyRing(state)), clock, notices);
  }

  /** Why the keychain cannot be used, if so; asks it and may make the key. */
  public Optional<AlugException> keychainProblem(PrivateDirectory state) {
    try {
      new Protection(StoreChoice.KEYCHAIN, keyRing(state)).forWriting();
      return Optional.empty();
    } catch (AlugException e) {
      return Optional.of(e);
    }
  }

  private KeyRing keyRing(PrivateDirectory state) {
    Optional<KeyProvider> keychain = platform.keychain(commands, deadline, state, env);
    Duration patience = deadline.multipliedBy(CALLS_TO_MAKE_A_KEY + 1L);
    return new KeyRing(keychain, state.file("keychain", patience));
  }
}
