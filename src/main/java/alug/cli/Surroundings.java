package alug.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What the world outside gives the program: environment, streams, clock.
 *
 * @param home the person's home directory
 * @param stdinIsTerminal whether somebody can be asked
 * @param os {@code os.name} as the JVM says it
 * @param launcher what the launcher knows, by the names of the system properties it says it in
 */
public record Surroundings(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    InstantSource clock,
    Path home,
    boolean stdinIsTerminal,
    String os,
    Map<String, String> launcher) {
  public Surroundings {
    environment = Map.copyOf(environment);
    launcher = Map.copyOf(launcher);
  }

  /** A variable that is set and not empty. */
  public Optional<String> variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
