package alug.vault;

import alug.base.AlugException;
import alug.base.Secret;
import java.time.Duration;
import java.util.List;

/** Runs a keychain's own program: arguments anyone may see, secrets on its streams. */
@FunctionalInterface
public interface Commands {
  /**
   * Runs a program to its end.
   *
   * @param arguments the program and its arguments; never a secret
   * @param input what it reads
   * @param deadline after which it is ended
   * @throws AlugException of kind CONFIG if it cannot be started or does not end in time; of kind
   *     CANCELLED if the thread is interrupted
   */
  Result run(List<String> arguments, Secret input, Duration deadline);

  /**
   * How a program ended.
   *
   * @param output what it wrote, without the line feed at the end
   * @param complaint the first line it wrote on its standard error; shown to people
   */
  record Result(int exitCode, Secret output, String complaint) {}
}
