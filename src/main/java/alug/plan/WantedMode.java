package alug.plan;

import java.util.Locale;
import java.util.Optional;

/** Which way in the person asks for: {@code --mode} and the setting {@code mode}. */
public enum WantedMode {
  /** As few codes as AWS allows, consoles as long as the profile asks. */
  AUTO,
  /** As long as asked or not at all. */
  LONG,
  /** One code for every role of the source, 1 h each. */
  SHARED;

  public static Optional<WantedMode> parse(String text) {
    for (WantedMode mode : values()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
