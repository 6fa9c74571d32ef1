package alug.net;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before each further try: doubling, with jitter so that parallel calls do not
 * come back together, bounded in number and in time.
 */
public final class Backoff {
  private static final int TRIES = 5;
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(4);
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final RandomGenerator random;
  private final InstantSource clock;
  private final Instant end;
  private int retries;

  private Backoff(RandomGenerator random, InstantSource clock) {
    this.random = random;
    this.clock = clock;
    this.end = clock.instant().plus(DEADLINE);
  }

  /** The waits of one operation, which begins now. */
  public static Backoff starting(RandomGenerator random, InstantSource clock) {
    return new Backoff(random, clock);
  }

  /** The wait before the next try; empty when it is time to give up. */
  public Optional<Duration> next() {
    if (++retries >= TRIES) {
      return Optional.empty();
    }
    long most = Math.min(FIRST.toMillis() << (retries - 1), LONGEST.toMillis());
    Duration wait = Duration.ofMillis(most / 2 + (long) (random.nextDouble() * most / 2));
    return clock.instant().plus(wait).isBefore(end) ? Optional.of(wait) : Optional.empty();
  }
}
