package alug;

import alug.cli.Cli;
import alug.cli.Surroundings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The composition root: the only place that touches environment, clock, streams and exit. */
public final class Main {
  /** Said by the launcher, which can tell cheaper than the JVM whether stdin is a terminal. */
  private static final String STDIN = "alug.stdin";

  /** And which variable it set for the JVM alone. */
  private static final String OWN = "alug.own";

  /** What else it may say, for {@code tui}. */
  private static final String[] LAUNCHER = {
    "alug.tty.settings", "alug.tty.size", "alug.tty.painted", "alug.frame", "alug.frame.signature"
  };

  private Main() {}

  public static void main(String[] args) {
    Surroundings around =
        new Surroundings(
            environment(),
            System.in,
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            InstantSource.system(),
            home(System.getenv("HOME")),
            "terminal".equals(System.getProperty(STDIN)),
            System.getProperty("os.name", ""),
            launcher());
    int code = Cli.run(around, args);
    // From 21 on exit asks for a logger, which looks for one in every jar: 20 ms.
    if (code != 0 || othersRun()) {
      System.exit(code);
    }
  }

  private static Map<String, String> environment() {
    String own = System.getProperty(OWN);
    if (own == null) {
      return System.getenv();
    }
    Map<String, String> others = new HashMap<>(System.getenv());
    others.remove(own);
    return others;
  }

  private static Map<String, String> launcher() {
    Map<String, String> said = new HashMap<>();
    for (String name : LAUNCHER) {
      String value = System.getProperty(name);
      if (value != null) {
        said.put(name, value);
      }
    }
    return said;
  }

  /** Whether a thread is left that the JVM would wait for. */
  private static boolean othersRun() {
    Thread[] threads = new Thread[Thread.activeCount() + 8];
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (threads[i] != Thread.currentThread() && !threads[i].isDaemon()) {
        return true;
      }
    }
    return false;
  }

  private static Path home(@Nullable String variable) {
    return Path.of(
        variable == null || variable.isEmpty() ? System.getProperty("user.home", ".") : variable);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
