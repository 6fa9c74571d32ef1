package alug.vault;

import alug.files.PrivateDirectory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The operating systems whose keychains alug knows. */
public enum Platform {
  LINUX {
    @Override
    Optional<KeyProvider> keychain(
        Commands commands, Duration deadline, PrivateDirectory state, Map<String, String> env) {
      return Optional.of(new SecretTool(commands, deadline));
    }
  },
  MACOS {
    @Override
    Optional<KeyProvider> keychain(
        Commands commands, Duration deadline, PrivateDirectory state, Map<String, String> env) {
      return Optional.of(new MacKeychain(commands, deadline));
    }
  },
  WINDOWS {
    @Override
    Optional<KeyProvider> keychain(
        Commands commands, Duration deadline, PrivateDirectory state, Map<String, String> env) {
      String root = env.getOrDefault("SystemRoot", "C:\\Windows");
      return Optional.of(new Dpapi(commands, deadline, root, state.file("sessions.key")));
    }
  },
  OTHER {
    @Override
    Optional<KeyProvider> keychain(
        Commands commands, Duration deadline, PrivateDirectory state, Map<String, String> env) {
      return Optional.empty();
    }
  };

  /** The platform by Java's {@code os.name}. */
  public static Platform of(String osName) {
    if (osName.startsWith("Linux")) {
      return LINUX;
    }
    if (osName.startsWith("Mac")) {
      return MACOS;
    }
    return osName.startsWith("Windows") ? WINDOWS : OTHER;
  }

  abstract Optional<KeyProvider> keychain(
      Commands commands, Duration deadline, PrivateDirectory state, Map<String, String> env);
}
