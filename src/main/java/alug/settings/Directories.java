package alug.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where alug keeps its files.
 *
 * @param config settings
 * @param state history, limits and sessions
 * @param cache what can be made again
 */
public record Directories(Path config, Path state, Path cache) {
  private static final String NAME = "alug";

  /**
   * The folders of the platform: XDG's, and the native ones of macOS and Windows where no XDG
   * variable says otherwise. As XDG has it, a variable that holds no absolute path does not count.
   *
   * @param osName as in the system property {@code os.name}
   */
  public static Directories locate(Map<String, String> env, Path home, String osName) {
    String os = osName.toLowerCase(Locale.ROOT);
    Path config = home.resolve(".config");
    Path state = home.resolve(".local").resolve("state");
    Path cache = home.resolve(".cache");
    if (os.startsWith("mac")) {
      config = home.resolve("Library").resolve("Application Support");
      state = config;
      cache = home.resolve("Library").resolve("Caches");
    } else if (os.startsWith("windows")) {
      Path local = home.resolve("AppData").resolve("Local");
      config = named(env, "APPDATA", home.resolve("AppData").resolve("Roaming"));
      state = named(env, "LOCALAPPDATA", local);
      cache = state.resolve(NAME);
    }
    return new Directories(
        named(env, "XDG_CONFIG_HOME", config).resolve(NAME),
        named(env, "XDG_STATE_HOME", state).resolve(NAME),
        named(env, "XDG_CACHE_HOME", cache).resolve(cacheName(os)));
  }

  /** On Windows the cache is beside the state, below alug's own folder. */
  private static String cacheName(String os) {
    return os.startsWith("windows") ? "cache" : NAME;
  }

  private static Path named(Map<String, String> env, String variable, Path otherwise) {
    Path named = path(env.get(variable));
    return named != null && named.isAbsolute() ? named : otherwise;
  }

  private static @Nullable Path path(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : Path.of(text);
    } catch (InvalidPathException e) {
      // as good as a relative one: XDG says to pass it over
      return null;
    }
  }

  /** The settings file, whether it is there or not. */
  public Path settingsFile() {
    return config.resolve("config.properties");
  }
}
