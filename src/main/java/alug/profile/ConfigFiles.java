package alug.profile;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the two shared AWS files are.
 *
 * @param config {@code ~/.aws/config} or {@code AWS_CONFIG_FILE}
 * @param credentials {@code ~/.aws/credentials} or {@code AWS_SHARED_CREDENTIALS_FILE}
 */
public record ConfigFiles(Path config, Path credentials) {

  /**
   * Finds the paths; the files need not exist.
   *
   * @throws AlugException of kind CONFIG where a variable holds what cannot be a path
   */
  public static ConfigFiles locate(Map<String, String> env, Path home) {
    return new ConfigFiles(
        path(env, "AWS_CONFIG_FILE", home, "config"),
        path(env, "AWS_SHARED_CREDENTIALS_FILE", home, "credentials"));
  }

  private static Path path(Map<String, String> env, String variable, Path home, String name) {
    String named = env.get(variable);
    if (named == null || named.isBlank()) {
      return home.resolve(".aws").resolve(name);
    }
    try {
      if (named.equals("~")) {
        return home;
      }
      boolean underHome = named.startsWith("~/") || named.startsWith("~\\");
      return underHome ? home.resolve(named.substring(2)) : Path.of(named);
    } catch (InvalidPathException e) {
      throw AlugException.of(
              Kind.CONFIG,
              "ConfigPath",
              variable + " does not hold a path",
              "Set it to the path of a file, or unset it.")
          .from(e);
    }
  }
}
