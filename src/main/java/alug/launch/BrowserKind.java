package alug.launch;

import java.util.Locale;
import java.util.Optional;

/** The values of the setting {@code browser}. */
public enum BrowserKind {
  AUTO,
  FIREFOX_CONTAINER,
  CHROME_PROFILE,
  DEFAULT,
  COMMAND,
  COPY,
  PRINT;

  /** As it is written in settings, such as {@code firefox-container}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<BrowserKind> parse(String word) {
    for (BrowserKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
