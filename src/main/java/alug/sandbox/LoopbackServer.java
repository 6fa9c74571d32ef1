package alug.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Carries requests to the site and answers back: with faults and journal. */
final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool(LoopbackServer::worker);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Site site;
  private final Faults faults;
  private final Journal journal;
  private final InstantSource clock;

  LoopbackServer(
      HttpServer server, Site site, Faults faults, Journal journal, InstantSource clock) {
    this.server = server;
    this.site = site;
    this.faults = faults;
    this.journal = journal;
    this.clock = clock;
  }

  void start() {
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "sandbox");
    thread.setDaemon(true);
    return thread;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      Optional<Request> request = Request.read(exchange);
      write(exchange, request.map(this::respond).orElseGet(LoopbackServer::malformed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private Response respond(Request request) {
    Response response = answer(request);
    journal.add(Journal.Entry.of(clock.instant(), request, response));
    return response;
  }

  private static Response malformed() {
    return PageTexts.error(400, "Malformed", "Bad Request");
  }

  private Response answer(Request request) {
    Optional<Fault> fault = faults.strike(request);
    Optional<Response> instead = fault.flatMap(one -> one.before(request));
    if (instead.isPresent()) {
      return instead.get();
    }
    Response answer = site.answer(request);
    return fault.map(one -> one.after(request)).orElse(answer);
  }

  private void write(HttpExchange exchange, Response response)
      throws IOException, InterruptedException {
    if (response.status() == Response.HANGING) {
      closing.await();
    }
    if (response.status() <= 0) {
      return;
    }
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    workers.shutdownNow();
  }
}
