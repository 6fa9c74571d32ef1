package alug.net;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.net.NetworkFailure.Reason;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

  // Servers commonly close what is idle for a minute.
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(45);

  private final Dialer dialer;
  private final Optional<Path> caBundle;
  private final InstantSource clock;
  private final Duration connect;
  private final Duration answer;
  private final Map<Origin, Deque<CompletableFuture<Wire>>> ready = new HashMap<>();

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

  @Override
  public HttpAnswer send(HttpCall call) throws NetworkFailure {
    Origin origin = origin(call.uri(), call.caBundle());
    Wire wire = take(origin);
    HttpAnswer received = wire.exchange(call, answer);
    if (wire.isReusable()) {
      keep(origin, CompletableFuture.completedFuture(wire));
    } else {
      wire.close();
    }
    return received;
  }

  @Override
  public void warm(URI server, Optional<Path> bundle) {
    Origin origin = origin(server, bundle);
    // One is enough: a server that takes one connection at a time would wait for it in vain.
    if (!isReady(origin)) {
      keep(origin, dial(origin));
    }
  }

  private Origin origin(URI server, Optional<Path> bundle) {
    return Origin.of(server, caBundle.isPresent() ? caBundle : bundle);
  }

  private synchronized boolean isReady(Origin origin) {
    Deque<CompletableFuture<Wire>> wires = ready.get(origin);
    return wires != null && !wires.isEmpty() && !wires.getFirst().isCompletedExceptionally();
  }

  private synchronized void keep(Origin origin, CompletableFuture<Wire> wire) {
    ready.computeIfAbsent(origin, key -> new ArrayDeque<>()).addFirst(wire);
  }

  private synchronized @Nullable CompletableFuture<Wire> poll(Origin origin) {
    Deque<CompletableFuture<Wire>> wires = ready.get(origin);
    return wires == null ? null : wires.pollFirst();
  }

  private Wire take(Origin origin) throws NetworkFailure {
    CompletableFuture<Wire> kept = poll(origin);
    while (kept != null) {
      Wire wire = kept.isCompletedExceptionally() ? null : await(origin, kept);
      if (wire != null && wire.isAlive(LONGEST_IDLE)) {
        return wire;
      }
      if (wire != null) {
        wire.close();
      }
      kept = poll(origin);
    }
    return await(origin, dial(origin));
  }

  /** Opens on a thread of its own, because a name server may take longer than any deadline. */
  private CompletableFuture<Wire> dial(Origin origin) {
    CompletableFuture<Wire> wire = new CompletableFuture<>();
    Thread thread = new Thread(() -> dial(origin, wire), "alug-dial");
    thread.setDaemon(true);
    thread.start();
    return wire;
  }

  private void dial(Origin origin, CompletableFuture<Wire> into) {
    try {
      Wire wire = new Wire(dialer.open(origin), origin.host(), clock);
      if (!into.complete(wire)) {
        wire.close();
      }
    } catch (NetworkFailure | RuntimeException | Error e) {
      into.completeExceptionally(e);
    }
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
