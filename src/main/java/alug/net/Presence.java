package alug.net;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides about connections that wait: when each has waited too long, when others may be opened,
 * and when nobody seems to be there any more to use them.
 *
 * <p>Servers keep an idle connection for a time that they do not tell. One that closes it teaches
 * how long that is. A server that cannot be reached, or keeps nothing, is tried less and less
 * often.
 */
final class Presence {
  /** What a connection that waits is good for. */
  enum Fate {
    /** As good as new. */
    FRESH,
    /** It works, but not for long any more. */
    RIPE,
    DEAD
  }

  /** How long somebody who does nothing is taken to be there. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Servers commonly close what is idle for a minute. */
  static final Duration LONGEST_IDLE = Duration.ofSeconds(45);

  static final Duration SHORTEST_IDLE = Duration.ofSeconds(2);

  /** How often waiting connections are looked at. */
  static final Duration LOOK = Duration.ofSeconds(1);

  private static final int MOST_TROUBLES = 6;

  private final Map<Origin, Server> servers = new HashMap<>();
  private volatile Instant lastSign;

  /** What is known of a server. */
  private static final class Server {
    Duration limit = LONGEST_IDLE;
    int troubles;
    Instant notBefore = Instant.MIN;
  }

  Presence(Instant now) {
    this.lastSign = now;
  }

  /** Somebody did something; from any thread, as is {@link #isAway}. */
  void sign(Instant now) {
    lastSign = now;
  }

  boolean isAway(Instant now) {
    return lastSign.plus(PATIENCE).isBefore(now);
  }

  /** What a connection is good for that was not used for some time. */
  Fate fate(Origin origin, boolean alive, Duration idle, Instant now) {
    Server server = server(origin);
    if (!alive) {
      if (idle.compareTo(SHORTEST_IDLE) < 0) {
        trouble(origin, now);
      }
      Duration safe = idle.multipliedBy(3).dividedBy(4);
      Duration limit = safe.compareTo(SHORTEST_IDLE) < 0 ? SHORTEST_IDLE : safe;
      server.limit = limit.compareTo(server.limit) < 0 ? limit : server.limit;
      return Fate.DEAD;
    }
    if (idle.compareTo(SHORTEST_IDLE) >= 0) {
      server.troubles = 0;
    }
    return idle.compareTo(server.limit) < 0 ? Fate.FRESH : Fate.RIPE;
  }

  /** A connection could not be opened, or did not last. */
  void trouble(Origin origin, Instant now) {
    Server server = server(origin);
    server.troubles = Math.min(server.troubles + 1, MOST_TROUBLES);
    server.notBefore = now.plusSeconds(1L << server.troubles);
  }

  /** Whether another connection may be opened ahead. */
  boolean mayOpen(Origin origin, Instant now) {
    Server server = server(origin);
    return !isAway(now) && (server.troubles == 0 || !server.notBefore.isAfter(now));
  }

  /** When to look again; empty when there is no need before the next sign. */
  Optional<Duration> nextLook(Instant now, boolean anyWaits) {
    return isAway(now) && !anyWaits ? Optional.empty() : Optional.of(LOOK);
  }

  private Server server(Origin origin) {
    return servers.computeIfAbsent(origin, key -> new Server());
  }
}
