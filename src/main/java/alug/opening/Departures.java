package alug.opening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Who may hand its link to the browser: in list order, past those that wait for a code and those
 * that are slow to sign in.
 */
final class Departures {
  /** So long at most a console that is signed in waits for one that is not. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final long LOOK_MILLIS = 500;

  /** How far one is that others may wait for. */
  private enum Way {
    SIGNING_IN,
    OPENING
  }

  private final NavigableMap<Integer, Way> ahead = new TreeMap<>();
  private final InstantSource clock;

  /** All of a list are signing in. */
  Departures(int count, InstantSource clock) {
    this.clock = clock;
    for (int place = 0; place < count; place++) {
      ahead.put(place, Way.SIGNING_IN);
    }
  }

  /**
   * Nobody waits for this one any more: it waits for a code, is on its way to the browser, or
   * failed.
   */
  synchronized void release(int place) {
    ahead.remove(place);
    notifyAll();
  }

  /** Returns when it is this one's turn; {@link #release} ends that. */
  synchronized void await(int place) throws InterruptedException {
    Instant since = clock.instant();
    while (mustWait(place, since)) {
      wait(LOOK_MILLIS);
    }
    ahead.put(place, Way.OPENING);
  }

  private boolean mustWait(int place, Instant since) {
    Map<Integer, Way> earlier = ahead.headMap(place);
    boolean isPatient = Duration.between(since, clock.instant()).compareTo(PATIENCE) < 0;
    return earlier.containsValue(Way.OPENING) || (isPatient && !earlier.isEmpty());
  }
}
