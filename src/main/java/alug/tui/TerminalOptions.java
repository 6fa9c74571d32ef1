package alug.tui;

import alug.picker.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about the terminal before it is opened.
 *
 * @param settings what {@code stty -g} said, where the launcher has made the terminal raw already
 * @param size the size, where the launcher knows it
 * @param painted whether the launcher has switched to the alternate screen and shown a frame there
 * @param escapeDelay how long an Esc byte may wait for the rest of a sequence
 */
record TerminalOptions(
    Optional<String> settings,
    Optional<Size> size,
    boolean painted,
    Duration escapeDelay,
    boolean mouse) {
  /** The system property with the settings the launcher found. */
  static final String SETTINGS = "alug.tty.settings";

  /** The system property with the size the launcher found, as {@code stty size} prints it. */
  static final String SIZE = "alug.tty.size";

  /** The system property that is {@code true} where the launcher has shown a frame. */
  static final String PAINTED = "alug.tty.painted";

  private static final int ESCAPE_DELAY = 60;
  private static final int LONGEST_ESCAPE_DELAY = 2_000;

  /** From the environment and the system properties; fails where TERM names no screen. */
  static TerminalOptions of(
      Map<String, String> environment, Map<String, String> properties, boolean mouse) {
    String term = environment.getOrDefault("TERM", "");
    if (term.isEmpty() || term.equals("dumb")) {
      throw DevTty.noTerminal();
    }
    return new TerminalOptions(
        text(properties, SETTINGS),
        text(properties, SIZE).map(DevTty::parseSize),
        "true".equals(properties.get(PAINTED)),
        Duration.ofMillis(escapeDelay(environment.getOrDefault("ESCDELAY", ""))),
        mouse);
  }

  private static Optional<String> text(Map<String, String> properties, String name) {
    return Optional.of(properties.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
  }

  private static int escapeDelay(String text) {
    try {
      return Math.max(0, Math.min(LONGEST_ESCAPE_DELAY, Integer.parseInt(text.strip())));
    } catch (NumberFormatException e) {
      return ESCAPE_DELAY;
    }
  }
}
