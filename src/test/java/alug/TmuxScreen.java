package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A real pseudo-terminal: a tmux server of its own, with one window. */
final class TmuxScreen implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofMinutes(3);

  /** A server that is told to end may still answer under its name. */
  private static final AtomicInteger SERVERS = new AtomicInteger();

  private final String socket;

  private TmuxScreen(String socket) {
    this.socket = socket;
  }

  /** Whether tmux is there; says so where it is not. */
  static boolean isAvailable() {
    try {
      return new ProcessBuilder("tmux", "-V")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      System.out.println("skipped: tmux is not installed");
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A window of a size that runs a script of sh, and stays when it has ended. */
  static TmuxScreen running(Path script, int columns, int rows) throws Exception {
    TmuxScreen screen =
        new TmuxScreen(
            "alug-it-" + ProcessHandle.current().pid() + "-" + SERVERS.incrementAndGet());
    screen.tmux(
        "new-session",
        "-d",
        "-x",
        String.valueOf(columns),
        "-y",
        String.valueOf(rows),
        "-s",
        "it",
        "sh '" + script + "'; exec sleep 3600");
    screen.tmux("set-option", "-s", "escape-time", "0");
    return screen;
  }

  /** Presses keys by tmux's names for them. */
  void press(String... keys) throws Exception {
    List<String> words = new ArrayList<>(List.of("send-keys", "-t", "it"));
    words.addAll(List.of(keys));
    tmux(words.toArray(String[]::new));
  }

  /** Types a text as it is. */
  void type(String text) throws Exception {
    tmux("send-keys", "-t", "it", "-l", text);
  }

  /** Sends bytes, in hexadecimal, as they are. */
  void send(String... bytes) throws Exception {
    List<String> words = new ArrayList<>(List.of("send-keys", "-t", "it", "-H"));
    words.addAll(List.of(bytes));
    tmux(words.toArray(String[]::new));
  }

  /** Pastes as a terminal does: in brackets, where the program asked for them. */
  void paste(String text) throws Exception {
    tmux("set-buffer", text);
    tmux("paste-buffer", "-p", "-r", "-t", "it");
  }

  void resize(int columns, int rows) throws Exception {
    tmux("resize-window", "-t", "it", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
  }

  String text() throws Exception {
    return tmux("capture-pane", "-p", "-t", "it");
  }

  /** Whether the alternate screen is shown. */
  boolean isAlternate() throws Exception {
    return tmux("display-message", "-p", "-t", "it", "#{alternate_on}").strip().equals("1");
  }

  /** The screen once it shows a text. */
  String await(String text) throws Exception {
    return await(screen -> screen.contains(text), text);
  }

  /** The screen once it is as wanted. */
  String await(Predicate<String> wanted, String words) throws Exception {
    long end = System.nanoTime() + DEADLINE.toNanos();
    String screen = text();
    while (!wanted.test(screen)) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("never seen: " + words + "\n" + screen);
      }
      Thread.sleep(50);
      screen = text();
    }
    return screen;
  }

  private String tmux(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("tmux", "-L", socket, "-f", "/dev/null", "-u"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  @Override
  public void close() throws IOException {
    new ProcessBuilder("tmux", "-L", socket, "kill-server").inheritIO().start().onExit().join();
  }
}
