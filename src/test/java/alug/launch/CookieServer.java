package alug.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for the console: {@code /login?token=T&who=W} sets the cookie {@code who=W} and sends
 * the browser to {@code /console/W}, a page that comes again every second and so keeps telling
 * which cookie its browser context holds.
 */
final class CookieServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, String> logins = new ConcurrentHashMap<>();
  private final Map<String, String> seen = new ConcurrentHashMap<>();

  CookieServer() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 64);
    server.createContext("/login", this::login);
    server.createContext("/console/", this::console);
    server.setExecutor(threads);
    server.start();
  }

  String link(String token, String who) {
    return "http://127.0.0.1:"
        + server.getAddress().getPort()
        + "/login?token="
        + token
        + "&who="
        + who;
  }

  private void login(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String who = query.substring(query.indexOf("who=") + 4);
    logins.merge(who, "1", (count, one) -> count + one);
    exchange.getResponseHeaders().set("Set-Cookie", "who=" + who + "; Path=/");
    exchange.getResponseHeaders().set("Location", "/console/" + who);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void console(HttpExchange exchange) throws IOException {
    String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    seen.put(exchange.getRequestURI().getPath().substring("/console/".length()), cookie);
    byte[] page =
        "<!doctype html><meta http-equiv=refresh content=1><p>console"
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  /** How often each signed in, one {@code 1} a time. */
  Map<String, String> logins() {
    return logins;
  }

  /** The cookie each page was last asked for with. */
  Map<String, String> seen() {
    return seen;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
