package alug.launch;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/** Starts a browser that outlives alug: silent, without the terminal, in a session of its own. */
final class BrowserProcess {
  /** Starts a program and returns at once. */
  interface Starter {
    void start(List<String> vector) throws IOException;
  }

  private BrowserProcess() {}

  /**
   * Starts programs for this desktop, with its environment. With {@code setsid} they are in a
   * session of their own, children of init, so neither Ctrl-C nor a hang-up reaches them and none
   * becomes a zombie; elsewhere the JVM collects them.
   */
  static Starter detached(Desktop desktop) {
    List<String> prefix = new ArrayList<>();
    desktop.program("setsid").ifPresent(setsid -> prefix.addAll(List.of(setsid.toString(), "-f")));
    return vector -> {
      List<String> whole = new ArrayList<>(prefix);
      whole.addAll(vector);
      ProcessBuilder builder = desktop.process(whole);
      builder.redirectInput(new File(desktop.os() == Os.WINDOWS ? "NUL" : "/dev/null"));
      builder.redirectOutput(Redirect.DISCARD);
      builder.redirectError(Redirect.DISCARD);
      builder.start();
    };
  }
}
