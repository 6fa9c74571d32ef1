package alug.session;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of this process in front of a store: each is made once however many ask for it, and
 * lives until STS's expiry less a margin.
 */
public final class KeptSessions {
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final SessionStore store;
  private final InstantSource clock;
  private final Duration margin;
  private @Nullable AsyncCache<String, Outcome> cache;

  public KeptSessions(SessionStore store, InstantSource clock) {
    this(store, clock, MARGIN);
  }

  /** Sessions of this process only, dropped when less than the margin is left of them. */
  static KeptSessions ofThisProcess(InstantSource clock, Duration margin) {
    return new KeptSessions(new NoStore(), clock, margin);
  }

  private KeptSessions(SessionStore store, InstantSource clock, Duration margin) {
    this.store = store;
    this.clock = clock;
    this.margin = margin;
  }

  /** Made when it is first needed: that costs 20 ms, and a role without MFA needs none. */
  private synchronized ConcurrentMap<String, CompletableFuture<Outcome>> cache() {
    if (cache == null) {
      // Wall time, because a monotonic clock stops while the machine sleeps.
      cache =
          Caffeine.newBuilder()
              .executor(Runnable::run)
              .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
              .expireAfter(Expiry.<String, Outcome>creating((id, outcome) -> life(outcome)))
              .buildAsync();
    }
    return cache.asMap();
  }

  private synchronized boolean isUsed() {
    return cache != null;
  }

  /** Makes a session; empty if the person took something else. */
  @FunctionalInterface
  interface Maker {
    Optional<KeptSession> make();
  }

  /** What became of making a session; failures are values since Caffeine would log exceptions. */
  private sealed interface Outcome {
    Optional<KeptSession> orThrow();

    record Made(KeptSession session) implements Outcome {
      @Override
      public Optional<KeptSession> orThrow() {
        return Optional.of(session);
      }
    }

    record Declined() implements Outcome {
      @Override
      public Optional<KeptSession> orThrow() {
        return Optional.empty();
      }
    }

    record Failed(RuntimeException why) implements Outcome {
      @Override
      public Optional<KeptSession> orThrow() {
        throw why;
      }
    }
  }

  /** The live session of an id: this process's, another's out of the store, or a new one. */
  Optional<KeptSession> get(String id, Maker maker) {
    CompletableFuture<Outcome> mine = new CompletableFuture<>();
    CompletableFuture<Outcome> first = cache().putIfAbsent(id, mine);
    if (first != null) {
      return await(first).orThrow();
    }
    return settle(id, mine, () -> stored(id, Instant.MIN).or(maker::make)).orThrow();
  }

  /**
   * A session in place of one that did not do. The old one stays until there is a new one, and if
   * another caller was quicker, its new one is given.
   */
  Optional<KeptSession> replace(SessionRecord old, Maker maker) {
    String id = old.id();
    CompletableFuture<Outcome> before = cache().get(id);
    if (before != null && !isHolding(before, old)) {
      return await(before).orThrow();
    }
    CompletableFuture<Outcome> mine = new CompletableFuture<>();
    boolean swapped =
        before == null ? cache().putIfAbsent(id, mine) == null : cache().replace(id, before, mine);
    if (!swapped) {
      return get(id, maker);
    }
    Instant than = old.obtainedAt();
    Outcome outcome = settle(id, mine, () -> stored(id, than).or(maker::make));
    if (before != null && !(outcome instanceof Outcome.Made)) {
      cache().putIfAbsent(id, before);
    }
    return outcome.orThrow();
  }

  /** Forgets a session that is dead, here and in the store, unless a newer one took its place. */
  void drop(KeptSession dead) {
    String id = dead.record().id();
    CompletableFuture<Outcome> held = cache().get(id);
    if (held != null && isHolding(held, dead.record())) {
      cache().remove(id, held);
    }
    Instant obtained = dead.record().obtainedAt();
    store.forget(one -> one.id().equals(id) && !one.obtainedAt().isAfter(obtained));
  }

  /** The live sessions of this process and of the store, without their credentials. */
  public List<SessionRecord> records() {
    Map<String, SessionRecord> byId = new HashMap<>();
    for (SessionRecord one : store.records()) {
      if (isLive(one)) {
        byId.put(one.id(), one);
      }
    }
    if (isUsed()) {
      for (CompletableFuture<Outcome> held : cache().values()) {
        if (held.getNow(new Outcome.Declined()) instanceof Outcome.Made made) {
          byId.put(made.session().record().id(), made.session().record());
        }
      }
    }
    return new ArrayList<>(byId.values());
  }

  /** Forgets sessions here and in the store; returns how many there were. */
  public int forget(Predicate<SessionRecord> which) {
    List<String> ids = new ArrayList<>();
    for (SessionRecord one : records()) {
      if (which.test(one)) {
        ids.add(one.id());
      }
    }
    ids.forEach(cache()::remove);
    store.forget(which);
    return ids.size();
  }

  private Outcome settle(String id, CompletableFuture<Outcome> mine, Maker maker) {
    Outcome outcome = new Outcome.Failed(new IllegalStateException("a session was not made"));
    try {
      Optional<KeptSession> made = maker.make();
      outcome = made.isPresent() ? new Outcome.Made(made.get()) : new Outcome.Declined();
    } catch (RuntimeException e) {
      outcome = new Outcome.Failed(e);
    } finally {
      mine.complete(outcome);
      if (!(outcome instanceof Outcome.Made)) {
        cache().remove(id, mine);
      }
    }
    return outcome;
  }

  /** Writes a new session to the store; a store that fails costs a code later, not the sign-in. */
  KeptSession kept(SessionRecord record, StsGrant grant) {
    List<String> notes = new ArrayList<>(grant.notes());
    try {
      store.put(record, grant.credentials());
    } catch (AlugException e) {
      notes.add("The session could not be kept for later runs: " + e.cause());
    }
    return new KeptSession(record, grant.credentials(), notes);
  }

  private Optional<KeptSession> stored(String id, Instant newerThan) {
    for (SessionRecord one : store.records()) {
      if (one.id().equals(id) && one.obtainedAt().isAfter(newerThan) && isLive(one)) {
        return store.credentials(one).map(found -> new KeptSession(one, found, List.of()));
      }
    }
    return Optional.empty();
  }

  private boolean isLive(SessionRecord one) {
    return one.isLiveAt(clock.instant().plus(margin));
  }

  private Duration life(Outcome outcome) {
    if (!(outcome instanceof Outcome.Made made)) {
      return Duration.ZERO;
    }
    Instant end = made.session().record().expiresAt().minus(margin);
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static boolean isHolding(CompletableFuture<Outcome> held, SessionRecord record) {
    return held.getNow(new Outcome.Declined()) instanceof Outcome.Made made
        && made.session().record().equals(record);
  }

  private static Outcome await(CompletableFuture<Outcome> outcome) {
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Interrupted", "Stopped while waiting", "");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a session's outcome is always a value", e);
    }
  }
}
