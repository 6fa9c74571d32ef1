package alug.net;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks after connections that wait: opens others in place of those that are dead or soon will be,
 * while the person is there; lets them go when nobody is.
 */
final class Keeper {
  private final Map<Origin, Pool> pools;
  private final Opener opener;
  private final InstantSource clock;
  private final Presence presence;

  /** Opens one more connection, on a thread of its own. */
  @FunctionalInterface
  interface Opener {
    void open(Origin origin, Pool pool);
  }

  Keeper(Map<Origin, Pool> pools, Opener opener, InstantSource clock) {
    this.pools = pools;
    this.opener = opener;
    this.clock = clock;
    this.presence = new Presence(clock.instant());
  }

  /** Begins to look after them on a thread of its own. */
  void start() {
    Thread thread = new Thread(this::run, "alug-keep-warm");
    thread.setDaemon(true);
    thread.start();
  }

  /** Somebody did something; what was let go is opened again. */
  void sign() {
    Instant now = clock.instant();
    boolean wasAway = presence.isAway(now);
    presence.sign(now);
    if (wasAway) {
      wake();
    }
  }

  private synchronized void wake() {
    notifyAll();
  }

  private void run() {
    try {
      while (true) {
        Optional<Duration> pause = look();
        if (pause.isPresent()) {
          Thread.sleep(pause.get().toMillis());
        } else {
          awaitSign();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitSign() throws InterruptedException {
    while (presence.isAway(clock.instant())) {
      wait();
    }
  }

  /** Looks once at all that wait; when to look again, empty for not before the next sign. */
  synchronized Optional<Duration> look() {
    boolean anyWaits = false;
    for (Map.Entry<Origin, Pool> one : pools.entrySet()) {
      look(one.getKey(), one.getValue());
      anyWaits |= !one.getValue().isEmpty();
    }
    return presence.nextLook(clock.instant(), anyWaits);
  }

  private void look(Origin origin, Pool pool) {
    Instant now = clock.instant();
    if (pool.forgetFailures()) {
      presence.trouble(origin, now);
    }
    List<Wire> ripe =
        pool.look(
            wire -> {
              Duration idle = wire.idle();
              return presence.fate(origin, wire.isOpen(), idle, now);
            });
    int missing = presence.isAway(now) ? 0 : pool.missing(ripe);
    if (missing == 0 && !pool.isOpening()) {
      pool.close(ripe);
    }
    for (int i = 0; i < missing && presence.mayOpen(origin, now); i++) {
      opener.open(origin, pool);
    }
  }
}
