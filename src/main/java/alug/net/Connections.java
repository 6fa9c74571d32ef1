package alug.net;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.net.NetworkFailure.Reason;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over connections that are opened ahead, kept alive and bounded in time.
 *
 * <p>Not over HttpsURLConnection: that cannot open a connection without a request, repeats a POST
 * by itself when a kept connection fails (which would send an MFA code twice), refuses proxies with
 * a password for https by default, and does not tell whether a failed request was sent.
 */
public final class Connections implements HttpExchange {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  // Name servers have deadlines of their own, which may be long.
  private static final Duration NAME_SERVER_GRACE = Duration.ofSeconds(2);

  private final Dialer dialer;
  private final Optional<Path> caBundle;
  private final InstantSource clock;
  private final Duration connect;
  private final Duration answer;
  private final Map<Origin, Pool> pools = new ConcurrentHashMap<>();
  private volatile @Nullable Keeper keeper;

  private Connections(
      Proxies proxies,
      Optional<Path> caBundle,
      InstantSource clock,
      Duration connect,
      Duration answer) {
    this.dialer = new Dialer(proxies, connect);
    this.caBundle = caBundle;
    this.clock = clock;
    this.connect = connect;
    this.answer = answer;
  }

  /**
   * Connections as the environment wants them.
   *
   * @param environment for the proxy variables
   * @param caBundle PEM file in place of Java's own list of authorities, also where a call brings
   *     another
   */
  public static Connections of(
      Map<String, String> environment, Optional<Path> caBundle, InstantSource clock) {
    return new Connections(new Proxies(environment), caBundle, clock, CONNECT, ANSWER);
  }

  /** The same with other deadlines; for tests. */
  Connections within(Map<String, String> environment, Duration connecting, Duration answering) {
    return new Connections(
        new Proxies(environment), Optional.empty(), clock, connecting, answering);
  }

  /** Gets TLS ready on another thread, since that takes longer than anything else. */
  public void prepare() {
    daemon("alug-trust", new Preparation(dialer, caBundle));
  }

  /** A class, as those below: a lambda costs a start more. */
  private record Preparation(Dialer dialer, Optional<Path> caBundle) implements Runnable {
    @Override
    public void run() {
      dialer.prepare(caBundle);
    }
  }

  /**
   * Keeps what {@link #warm} opened open, and opens it again before servers close it, until nobody
   * has {@linkplain #personActed() done anything} for some minutes.
   */
  public synchronized void keepWarm() {
    if (keeper == null) {
      Keeper started = newKeeper();
      started.start();
      keeper = started;
    }
  }

  /** Who keeps them warm, not at work yet. */
  Keeper newKeeper() {
    return new Keeper(pools, this::open, clock);
  }

  /** Somebody is there, and may sign in soon. */
  public void personActed() {
    Keeper started = keeper;
    if (started != null) {
      started.sign();
    }
  }

  @Override
  public void warm(URI server, Optional<Path> bundle, int connections) {
    Origin origin = origin(server, bundle);
    Pool pool = pool(origin);
    pool.forgetFailures();
    pool.want(connections);
    for (int missing = pool.missing(List.of()); missing > 0; missing--) {
      open(origin, pool);
    }
  }

  private Origin origin(URI server, Optional<Path> bundle) {
    return Origin.of(server, caBundle.isPresent() ? caBundle : bundle);
  }

  private void open(Origin origin, Pool pool) {
    pool.add(dial(origin));
  }

  private Pool pool(Origin origin) {
    Pool pool = pools.get(origin);
    if (pool != null) {
      return pool;
    }
    Pool fresh = new Pool();
    Pool other = pools.putIfAbsent(origin, fresh);
    return other == null ? fresh : other;
  }

  @Override
  public HttpAnswer send(HttpCall call) throws NetworkFailure {
    Origin origin = origin(call.uri(), call.caBundle());
    Pool pool = pool(origin);
    CompletableFuture<Wire> kept = pool.take();
    try {
      while (kept != null) {
        Wire wire = kept.isCompletedExceptionally() ? null : await(origin, kept);
        if (wire != null && wire.idle().compareTo(Presence.LONGEST_IDLE) < 0 && wire.isOpen()) {
          return sendOnKept(call, origin, pool, wire);
        }
        if (wire != null) {
          wire.close();
        }
        kept = pool.takeAnother();
      }
      return exchange(call, pool, await(origin, dial(origin)));
    } finally {
      pool.release();
    }
  }

  private HttpAnswer sendOnKept(HttpCall call, Origin origin, Pool pool, Wire wire)
      throws NetworkFailure {
    try {
      return exchange(call, pool, wire);
    } catch (NetworkFailure failure) {
      // The server closed it in the moment in which the request was on its way.
      if (call.isRepeatable() && failure.reason() == Reason.BROKEN && !wire.hasHeard()) {
        return exchange(call, pool, await(origin, dial(origin)));
      }
      throw failure;
    }
  }

  private HttpAnswer exchange(HttpCall call, Pool pool, Wire wire) throws NetworkFailure {
    HttpAnswer received = wire.exchange(call, answer);
    if (wire.isReusable()) {
      pool.add(CompletableFuture.completedFuture(wire));
    } else {
      wire.close();
    }
    return received;
  }

  /** Opens on a thread of its own, because a name server may take longer than any deadline. */
  private CompletableFuture<Wire> dial(Origin origin) {
    CompletableFuture<Wire> wire = new CompletableFuture<>();
    daemon("alug-dial", new Dial(origin, wire));
    return wire;
  }

  private final class Dial implements Runnable {
    private final Origin origin;
    private final CompletableFuture<Wire> into;

    Dial(Origin origin, CompletableFuture<Wire> into) {
      this.origin = origin;
      this.into = into;
    }

    @Override
    public void run() {
      try {
        Wire wire = new Wire(dialer.open(origin), origin.host(), clock);
        if (!into.complete(wire)) {
          wire.close();
        }
      } catch (NetworkFailure | RuntimeException | Error e) {
        into.completeExceptionally(e);
      }
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private Wire await(Origin origin, CompletableFuture<Wire> wire) throws NetworkFailure {
    long millis = connect.plus(NAME_SERVER_GRACE).toMillis();
    try {
      return wire.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      NetworkFailure late = new NetworkFailure(Reason.CONNECT_TIMEOUT, origin.host(), "", e);
      abandon(wire, late);
      throw late;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abandon(wire, e);
      throw AlugException.of(Kind.CANCELLED, "Interrupted", "Stopped while connecting", "");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /** Lets the thread that dials close what it gets, or closes what it has got. */
  private static void abandon(CompletableFuture<Wire> wire, Exception reason) {
    if (!wire.completeExceptionally(reason) && !wire.isCompletedExceptionally()) {
      wire.join().close();
    }
  }

  private static NetworkFailure failure(@Nullable Throwable cause) {
    if (cause instanceof NetworkFailure failure) {
      return failure;
    }
    if (cause instanceof AlugException refusal) {
      throw refusal;
    }
    throw new IllegalStateException("connecting failed", cause);
  }
}
