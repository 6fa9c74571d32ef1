package alug.tui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A terminal for tests: a tmux server of its own with one window. */
final class Tmux implements AutoCloseable {
  private static final int POLLS = 1800;
  private static final int POLL_MILLIS = 100;

  private final Path folder;

  private Tmux(Path folder) {
    this.folder = folder;
  }

  static boolean isThere() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A window of 80x24 that runs a shell script. */
  static Tmux run(Path folder, String script) {
    Path file = folder.resolve("window.sh");
    try {
      Files.writeString(file, script);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Tmux tmux = new Tmux(folder);
    tmux.call(
        "-f", "/dev/null", "-u", "new-session", "-d", "-x", "80", "-y", "24", "sh '" + file + "'");
    tmux.call("set", "-s", "escape-time", "0");
    tmux.call("set", "-g", "remain-on-exit", "on");
    return tmux;
  }

  void keys(String... keys) {
    List<String> words = new ArrayList<>(List.of("send-keys"));
    words.addAll(List.of(keys));
    call(words.toArray(String[]::new));
  }

  void resize(int columns, int rows) {
    call("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
  }

  String screen() {
    return call("capture-pane", "-p");
  }

  String ask(String format) {
    return call("display-message", "-p", format).strip();
  }

  void awaitScreen(String text) {
    await(() -> screen().contains(text), () -> "no \"" + text + "\" in\n" + screen());
  }

  static void await(BooleanSupplier condition, Supplier<String> otherwise) {
    for (int poll = 0; poll < POLLS; poll++) {
      if (condition.getAsBoolean()) {
        return;
      }
      pause();
    }
    throw new AssertionError(otherwise.get());
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String call(String... words) {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", folder.resolve("s").toString()));
    command.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    call("kill-server");
  }
}
