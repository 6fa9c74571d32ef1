package alug.net;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on loopback that notes what it gets and answers what a test says. */
public final class LoopbackServer implements AutoCloseable {
  /** What came in. */
  public record Received(
      String method, String path, String query, Map<String, String> headers, String body) {
    /** The fields of the body, or of the query where there is no body. */
    public Map<String, String> form() {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String pair : (body.isEmpty() ? query : body).split("&", -1)) {
        int at = pair.indexOf('=');
        if (at > 0) {
          fields.put(
              URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
              URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
      }
      return fields;
    }
  }

  /** What goes out. */
  public record Reply(int status, String contentType, String body) {
    public static Reply json(String body) {
      return new Reply(200, "application/json", body);
    }

    public static Reply xml(int status, String body) {
      return new Reply(status, "text/xml", body);
    }

    public static Reply html(int status) {
      return new Reply(status, "text/html", "<html><body>a page</body></html>");
    }
  }

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  public static LoopbackServer answering(Function<Received, Reply> answers) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      LoopbackServer server = new LoopbackServer(http);
      http.createContext("/", exchange -> server.handle(exchange, answers));
      http.setExecutor(
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "loopback");
                thread.setDaemon(true);
                return thread;
              }));
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange, Function<Received, Reply> answers) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
    String query = exchange.getRequestURI().getRawQuery();
    Received one =
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            query == null ? "" : query,
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    received.add(one);
    Reply reply = answers.apply(one);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public List<Received> received() {
    return received;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
