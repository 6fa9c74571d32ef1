package alug.tui;

import alug.base.Secret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The links of the last batch, by profile, no longer than AWS takes them. */
final class KeptLinks {
  /** A sign-in token is good for a quarter of an hour. */
  static final Duration LIFE = Duration.ofMinutes(15);

  private final Executor afterwards;
  private Map<String, Secret> links = new LinkedHashMap<>();

  /**
   * None so far.
   *
   * @param afterwards runs what it gets when a link's life is over
   */
  KeptLinks(Executor afterwards) {
    this.afterwards = afterwards;
  }

  static KeptLinks on(Executor threads) {
    return new KeptLinks(
        CompletableFuture.delayedExecutor(LIFE.toSeconds(), TimeUnit.SECONDS, threads));
  }

  synchronized void clear() {
    links = new LinkedHashMap<>();
  }

  synchronized void put(String profile, Secret link) {
    links.put(profile, link);
    afterwards.execute(() -> drop(profile, link));
  }

  private synchronized void drop(String profile, Secret link) {
    links.remove(profile, link);
  }

  /** All of them, in the order they came. */
  synchronized Map<String, Secret> all() {
    return new LinkedHashMap<>(links);
  }
}
