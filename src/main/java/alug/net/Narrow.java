package alug.net;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Requests to one service, of which only so many are under way at once; the others wait. */
public final class Narrow implements HttpExchange {
  private final HttpExchange http;
  private final Semaphore free;

  public Narrow(HttpExchange http, int atOnce) {
    this.http = http;
    this.free = new Semaphore(atOnce, true);
  }

  @Override
  public HttpAnswer send(HttpCall call) throws NetworkFailure {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Interrupted", "Stopped before the call", "").from(e);
    }
    try {
      return http.send(call);
    } finally {
      free.release();
    }
  }

  @Override
  public void warm(URI server, Optional<Path> caBundle, int connections) {
    http.warm(server, caBundle, connections);
  }
}
