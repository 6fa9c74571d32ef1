package alug.session;

import alug.base.Secret;
import java.io.IOException;
import java.time.Duration;

/** Runs a command of the person's own. */
public interface CommandRunner {
  /**
   * What a command printed.
   *
   * @param exitCode 0 where it succeeded
   */
  record Printed(int exitCode, Secret output) {}

  /**
   * Runs a command by the shell; its standard error is shown while it runs.
   *
   * @throws IOException if it cannot be run or is not done by the deadline
   */
  Printed run(String command, Duration deadline) throws IOException, InterruptedException;
}
