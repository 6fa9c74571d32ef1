package alug.vault;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs programs of this machine. */
public final class SystemCommands implements Commands {
  private static final int LONGEST_COMPLAINT = 200;

  @Override
  public Result run(List<String> arguments, Secret input, Duration deadline) {
    Process process = start(arguments);
    try {
      return talk(process, arguments.get(0), input, deadline);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(List<String> arguments) {
    try {
      return new ProcessBuilder(arguments).start();
    } catch (IOException e) {
      throw unavailable(arguments.get(0) + " is not installed or cannot be run").from(e);
    }
  }

  private static Result talk(Process process, String program, Secret input, Duration deadline) {
    // Readers of their own: a program that hangs, or leaves a child that holds its streams open,
    // must not hold alug.
    CompletableFuture<String> output = reading(process.getInputStream(), program);
    CompletableFuture<String> complaint = reading(process.getErrorStream(), program);
    CompletableFuture<Boolean> written =
        CompletableFuture.supplyAsync(
            () -> write(process.getOutputStream(), input), daemon(program));
    CompletableFuture<Void> end =
        CompletableFuture.allOf(output, complaint, written, process.onExit());
    try {
      end.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unavailable(program + " did not answer within " + deadline.toSeconds() + " s").from(e);
    } catch (ExecutionException e) {
      throw unavailable(program + " broke off").from(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Interrupted", "stopped waiting for " + program, "")
          .from(e);
    }
    return new Result(
        process.exitValue(),
        Secret.of(output.join().stripTrailing()),
        firstLine(complaint.join().strip()));
  }

  private static CompletableFuture<String> reading(InputStream from, String program) {
    return CompletableFuture.supplyAsync(() -> read(from), daemon(program));
  }

  private static String read(InputStream from) {
    try (from) {
      return new String(from.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it read everything; where it did not, its exit code says why. */
  private static boolean write(OutputStream to, Secret input) {
    try (to) {
      to.write(input.reveal().getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Executor daemon(String program) {
    return task -> {
      Thread thread = new Thread(task, program);
      thread.setDaemon(true);
      thread.start();
    };
  }

  private static String firstLine(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length() && line.length() < LONGEST_COMPLAINT; i++) {
      char letter = text.charAt(i);
      if (letter == '\n') {
        break;
      }
      line.append(Character.isISOControl(letter) ? ' ' : letter);
    }
    return line.toString();
  }

  private static AlugException unavailable(String cause) {
    return KeyProvider.unavailable(cause, "");
  }
}
