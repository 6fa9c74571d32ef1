package alug.history;

import java.time.Duration;
import java.time.Instant;

/**
 * How long AWS let a console of one source and role last when it refused SessionDuration.
 *
 * @param source the profile whose credentials sign
 * @param role the role's ARN; the profile's name where it has none
 * @param seconds the console's life
 */
public record LearnedLimit(String source, String role, int seconds, Instant learnedAt) {
  static final Duration LIFE = Duration.ofDays(30);

  public LearnedLimit {
    if (seconds < 1) {
      throw new IllegalArgumentException("seconds " + seconds);
    }
  }

  /** When it counts no more. */
  public Instant countsUntil() {
    return learnedAt.plus(LIFE);
  }
}
