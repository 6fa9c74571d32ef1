package alug.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;

/** Shows a notification on the desktop, by the program that the platform has for it. */
final class Notifier {
  private final boolean mac;

  Notifier(String os) {
    this.mac = os.toLowerCase(Locale.ROOT).startsWith("mac");
  }

  void show(String text) throws IOException {
    new ProcessBuilder(vector(text))
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  List<String> vector(String text) {
    if (!mac) {
      return List.of("notify-send", "--app-name=alug", "--", "alug", text);
    }
    // The text goes in as an argument of the script, never as a part of it.
    String script =
        "on run argv\ndisplay notification (item 1 of argv) with title \"alug\"\nend run";
    return List.of("osascript", "-e", script, text);
  }
}
