package alug.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Small texts the commands share. */
final class Texts {
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final int SHOW_SECONDS_BELOW = 600;

  private Texts() {}

  /** Time left: {@code 11h32m}, {@code 42m}, {@code 4:51}; {@code 0:00} when it is over. */
  static String left(Duration left) {
    long seconds = Math.max(0, left.toSeconds());
    if (seconds < SHOW_SECONDS_BELOW) {
      long rest = seconds % MINUTE;
      return seconds / MINUTE + (rest < 10 ? ":0" : ":") + rest;
    }
    long hours = seconds / HOUR;
    long minutes = seconds % HOUR / MINUTE;
    return (hours == 0 ? "" : hours + "h") + (hours > 0 && minutes < 10 ? "0" : "") + minutes + "m";
  }

  /** Until when {@link #left} says of an end what it says now; now itself where that is no time. */
  static Instant sameUntil(Instant now, Instant end) {
    long seconds = Duration.between(now, end).toSeconds();
    return seconds < SHOW_SECONDS_BELOW ? now : end.minusSeconds(seconds / MINUTE * MINUTE);
  }

  /** A text from a file without characters that could act on the terminal. */
  static String harmless(String text) {
    return isPrintableAscii(text) ? text : cleaned(text);
  }

  /** Over bytes, which a JVM that has just started goes through faster than over characters. */
  private static boolean isPrintableAscii(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b < ' ' || b > '~') {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bad = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      if (bad && clean == null) {
        clean = new StringBuilder(text);
      }
      if (bad && clean != null) {
        clean.setCharAt(i, '?');
      }
    }
    return clean == null ? text : clean.toString();
  }
}
