package alug.session;

import alug.base.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Commands by {@code sh -c}, without standard input. */
public final class ShellCommands implements CommandRunner {
  private static final int MOST_OUTPUT = 64 * 1024;

  /** For the last lines of a command that is done, since a child of it may hold the pipe open. */
  private static final long LAST_LINES_MILLIS = 10_000;

  private final Consumer<String> complaints;

  /**
   * A runner.
   *
   * @param complaints gets the lines of commands' standard error
   */
  public ShellCommands(Consumer<String> complaints) {
    this.complaints = complaints;
  }

  @Override
  public Printed run(String command, Duration deadline) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command).start();
    process.getOutputStream().close();
    CompletableFuture<String> output = new CompletableFuture<>();
    reader("alug-command-output", () -> output.complete(text(process.getInputStream())));
    Thread complaining = reader("alug-command-complaints", () -> pass(process.getErrorStream()));
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("not done after " + deadline.toSeconds() + " s");
      }
      // A child that lives on may hold the pipe open, so even this has its deadline.
      String text = output.completeOnTimeout("", deadline.toMillis(), TimeUnit.MILLISECONDS).join();
      complaining.join(LAST_LINES_MILLIS);
      return new Printed(process.exitValue(), Secret.of(text));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static Thread reader(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private void pass(InputStream in) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        complaints.accept(line);
      }
    } catch (IOException e) {
      complaints.accept("(its standard error ended early)");
    }
  }
}
