package alug.picker;

import java.time.Duration;
import java.time.Instant;

/** How the time left is written: {@code 11h32m}, {@code 42m} and, under ten minutes, 4:51. */
final class TimeLeft {
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final int IN_SECONDS_BELOW = 10 * MINUTE;

  /** From here on a console is about to end. */
  private static final int SOON_BELOW = 5 * MINUTE;

  /** The time of a picture that shows none. */
  static final Instant UNKNOWN = Instant.EPOCH;

  private TimeLeft() {}

  /** Whole seconds, a begun one included; 0 when it is over. */
  static long seconds(Instant until, Instant now) {
    Duration left = Duration.between(now, until);
    if (left.isNegative()) {
      return 0;
    }
    return left.getSeconds() + (left.getNano() > 0 ? 1 : 0);
  }

  static String label(Instant until, Instant now) {
    if (now.equals(UNKNOWN)) {
      return "";
    }
    long seconds = seconds(until, now);
    if (seconds < IN_SECONDS_BELOW) {
      return seconds / MINUTE + ":" + twoDigits(seconds % MINUTE);
    }
    long minutes = seconds % HOUR / MINUTE;
    return seconds < HOUR ? minutes + "m" : seconds / HOUR + "h" + twoDigits(minutes) + "m";
  }

  static boolean isSoon(Instant until, Instant now) {
    return seconds(until, now) < SOON_BELOW;
  }

  /** From when on something that lasts until then is about to end. */
  static Instant soonAt(Instant until) {
    return until.minusSeconds(SOON_BELOW);
  }

  /** When the label changes next; later than {@code now}. */
  static Instant changesAt(Instant until, Instant now) {
    long seconds = seconds(until, now);
    long shown = seconds <= IN_SECONDS_BELOW ? seconds : seconds / MINUTE * MINUTE;
    Instant change = until.minusSeconds(shown - 1);
    return change.isAfter(now) ? change : now.plusSeconds(1);
  }

  /** When a countdown in seconds changes next; later than {@code now}. */
  static Instant nextSecond(Instant until, Instant now) {
    Instant change = until.minusSeconds(seconds(until, now) - 1);
    return change.isAfter(now) ? change : now.plusSeconds(1);
  }

  static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
