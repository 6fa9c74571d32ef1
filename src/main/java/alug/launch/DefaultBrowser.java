package alug.launch;

import alug.base.AlugException;
import java.util.List;
import java.util.Optional;

/** What {@code $BROWSER} names, else what the system opens addresses with. */
record DefaultBrowser(Desktop desktop, Isolation isolation) implements Way {
  private static final int UNMEASURED = 2;

  /** Whether there is one. */
  static boolean exists(Desktop desktop) {
    return find(desktop, "").isPresent();
  }

  private static Optional<List<String>> find(Desktop desktop, String url) {
    Optional<List<String>> named = Launcher.browserVariable(desktop, url);
    if (named.isPresent() || !Reach.of(desktop).here()) {
      // Without a display xdg-open would start a text browser that nobody sees.
      return named;
    }
    return Launcher.systemDefault(desktop, url);
  }

  @Override
  public List<String> vector(OpenRequest request, String url) {
    return find(desktop, url).orElseThrow(DefaultBrowser::missing);
  }

  static AlugException missing() {
    return AlugException.of(
        AlugException.Kind.CONFIG,
        "no-browser",
        "No browser was found",
        "Set browser-path to one, or BROWSER in the environment, or use --copy.");
  }

  @Override
  public int parallelism() {
    return UNMEASURED;
  }

  @Override
  public String describe() {
    return "the default browser";
  }

  @Override
  public String browser() {
    return "default";
  }
}
