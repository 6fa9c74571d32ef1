package alug.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** Argument vectors, and nothing else: what is started for each way of opening, on each system. */
final class Launcher {
  private Launcher() {}

  /** A Firefox tab; {@code url} may be an extension's scheme. */
  static List<String> firefoxTab(Program firefox, String url) {
    return firefox.with("--new-tab", url);
  }

  /** A Chromium profile's window. */
  static List<String> chromiumProfile(Program chromium, String directory, String url) {
    return chromium.with(
        "--profile-directory=" + directory, "--no-first-run", "--no-default-browser-check", url);
  }

  /** The system's own choice of browser; empty when the system has no way to ask for it. */
  static Optional<List<String>> systemDefault(Desktop desktop, String url) {
    return switch (desktop.os()) {
      case MACOS -> Optional.of(List.of("open", url));
      case WINDOWS -> Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", url));
      case WSL ->
          desktop
              .program("wslview")
              .map(wslview -> List.of(wslview.toString(), url))
              .or(() -> windowsDefault(desktop, url));
      case LINUX -> desktop.program("xdg-open").map(xdg -> List.of(xdg.toString(), url));
    };
  }

  private static Optional<List<String>> windowsDefault(Desktop desktop, String url) {
    String rundll = desktop.windows().resolve("Windows/System32/rundll32.exe").toString();
    return desktop
        .program(rundll)
        .map(program -> List.of(program.toString(), "url.dll,FileProtocolHandler", url));
  }

  /**
   * The first browser of {@code $BROWSER} that exists: commands between colons, {@code %s} for the
   * URL, which comes last where there is none. No shell reads it.
   */
  static Optional<List<String>> browserVariable(Desktop desktop, String url) {
    if (desktop.os() == Os.WINDOWS) {
      return Optional.empty();
    }
    for (String command : desktop.variable("BROWSER").split(":", -1)) {
      List<String> vector = words(command);
      boolean exists = !vector.isEmpty() && desktop.program(vector.get(0)).isPresent();
      if (exists) {
        return Optional.of(filled(vector, "%s", url));
      }
    }
    return Optional.empty();
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringTokenizer parts = new StringTokenizer(command);
    while (parts.hasMoreTokens()) {
      words.add(parts.nextToken());
    }
    return words;
  }

  private static List<String> filled(List<String> vector, String hole, String url) {
    List<String> filled = new ArrayList<>();
    boolean used = false;
    for (String word : vector) {
      used |= word.contains(hole);
      filled.add(word.replace(hole, url));
    }
    if (!used) {
      filled.add(url);
    }
    return List.copyOf(filled);
  }

  /** The person's own command; the URL comes last where no {@code {url}} asks for it. */
  static List<String> command(List<String> template, OpenRequest request, String url) {
    Map<String, String> values =
        Map.of(
            "{url}", url,
            "{profile}", request.profile(),
            "{account}", request.account(),
            "{role}", request.role(),
            "{color}", request.look().colour().word());
    List<String> vector = new ArrayList<>();
    boolean used = false;
    for (String word : template) {
      used |= word.contains("{url}");
      vector.add(replaced(word, values));
    }
    if (!used) {
      vector.add(url);
    }
    return List.copyOf(vector);
  }

  /** In one pass, so that braces inside a value stay what they are. */
  private static String replaced(String word, Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int end = word.charAt(at) == '{' ? word.indexOf('}', at) + 1 : 0;
      String value = end == 0 ? null : values.get(word.substring(at, end));
      text.append(value == null ? word.substring(at, at + 1) : value);
      at = value == null ? at + 1 : end;
    }
    return text.toString();
  }
}
