package alug;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a terminal of its own (util-linux's script), typed at and read from. */
final class Pty implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 180;

  private final Process script;
  private final Path out;
  private final StringBuilder shown = new StringBuilder();
  private final Thread reader;

  /** Starts a command line, whose stdout goes to a file and not to the terminal. */
  Pty(Path folder, Map<String, String> environment, String commandLine) throws IOException {
    out = Files.createTempFile(folder, "stdout", "");
    List<String> words =
        new ArrayList<>(List.of("script", "-qfec", commandLine + " >" + out, "/dev/null"));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    script = builder.start();
    reader = new Thread(this::read, "pty");
    reader.setDaemon(true);
    reader.start();
  }

  static boolean isHere() {
    return Files.isExecutable(Path.of("/usr/bin/script"));
  }

  private void read() {
    byte[] bytes = new byte[1024];
    try (InputStream in = script.getInputStream()) {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        synchronized (shown) {
          shown.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
          shown.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new AssertionError("the terminal went away", e);
    }
  }

  /** Waits until the terminal shows a text so many times. */
  void await(String text, int times) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    synchronized (shown) {
      while (count(text) < times) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("no \"" + text + "\" in: " + shown);
        }
        shown.wait(left);
      }
    }
  }

  private int count(String text) {
    int count = 0;
    for (int at = shown.indexOf(text); at >= 0; at = shown.indexOf(text, at + 1)) {
      count++;
    }
    return count;
  }

  void type(String keys) throws IOException {
    OutputStream keyboard = script.getOutputStream();
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  /** Waits for the end and returns the exit code. */
  int exitCode() throws InterruptedException {
    if (!script.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + shown());
    }
    reader.join(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
    return script.exitValue();
  }

  /** What the terminal has shown. */
  String shown() {
    synchronized (shown) {
      return shown.toString();
    }
  }

  String stdout() throws IOException {
    return Files.readString(out);
  }

  @Override
  public void close() {
    script.descendants().forEach(ProcessHandle::destroyForcibly);
    script.destroyForcibly();
  }
}
