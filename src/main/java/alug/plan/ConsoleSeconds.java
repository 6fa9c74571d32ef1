package alug.plan;

import java.util.OptionalInt;

/**
 * How long a console may last, and how such lengths are written.
 *
 * <p>Source: AWS sign-in federation endpoint, {@code SessionDuration} 900..43200 seconds; one hour
 * for roles assumed by role chaining.
 */
public final class ConsoleSeconds {
  public static final int SHORTEST = 900;
  public static final int LONGEST = 43_200;

  /** What AWS gives a role that was assumed with temporary credentials. */
  public static final int CHAINED = 3_600;

  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final int MOST_DIGITS = 5;

  private ConsoleSeconds() {}

  /**
   * Reads {@code 12h}, {@code 90m}, {@code 1h30m} or {@code 43200}; empty if it is none of them.
   */
  public static OptionalInt parse(String text) {
    int total = 0;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
        at++;
      }
      if (at == start || at - start > MOST_DIGITS) {
        return OptionalInt.empty();
      }
      int unit = at == text.length() ? 1 : unit(text.charAt(at));
      if (unit == 0) {
        return OptionalInt.empty();
      }
      total += Integer.parseInt(text.substring(start, at)) * unit;
      at++;
    }
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(total);
  }

  private static int unit(char letter) {
    return switch (letter) {
      case 'h' -> HOUR;
      case 'm' -> MINUTE;
      case 's' -> 1;
      default -> 0;
    };
  }

  public static boolean isAllowed(int seconds) {
    return seconds >= SHORTEST && seconds <= LONGEST;
  }

  /** {@code 12h}, {@code 1h30m}, {@code 45m}, to the nearest minute. */
  public static String label(long seconds) {
    long hours = nearestMinute(seconds) / HOUR;
    long minutes = nearestMinute(seconds) % HOUR / MINUTE;
    if (hours == 0) {
      return minutes + "m";
    }
    return minutes == 0 ? hours + "h" : hours + "h" + minutes + "m";
  }

  /** {@code 12 h}, {@code 1 h 30 min}, {@code 45 min}: for sentences, to the nearest minute. */
  public static String words(long seconds) {
    long hours = nearestMinute(seconds) / HOUR;
    long minutes = nearestMinute(seconds) % HOUR / MINUTE;
    if (hours == 0) {
      return minutes + " min";
    }
    return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
  }

  /** A length that began a second ago is still called what it was. */
  private static long nearestMinute(long seconds) {
    return (seconds + MINUTE / 2) / MINUTE * MINUTE;
  }
}
