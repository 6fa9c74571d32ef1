package alug.settings;

import java.util.OptionalInt;

/** A length of time as people write it: {@code 12h}, {@code 90m}, {@code 43200} or {@code 900s}. */
public final class TimeSpan {
  private static final int NONE = -1;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int MOST_DIGITS = 9;

  private TimeSpan() {}

  /** The seconds that the text means; empty where it is no length of time. */
  public static OptionalInt parse(String text) {
    int seconds = seconds(text);
    return seconds == NONE ? OptionalInt.empty() : OptionalInt.of(seconds);
  }

  static int seconds(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    int last = text.length() - 1;
    int unit =
        switch (text.charAt(last)) {
          case 'h' -> HOUR;
          case 'm' -> MINUTE;
          case 's' -> 1;
          default -> 0;
        };
    int number = digits(unit == 0 ? text : text.substring(0, last));
    long seconds = (long) number * Math.max(1, unit);
    return number == NONE || seconds > Integer.MAX_VALUE ? NONE : (int) seconds;
  }

  /** The number that plain digits write, or -1. */
  static int digits(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return NONE;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return NONE;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
