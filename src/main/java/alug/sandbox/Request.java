package alug.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An HTTP request, read to its end, with the parameters of query and form together. */
final class Request {
  static final String STS_PATH = "/";
  static final String FEDERATION_PATH = "/federation";
  private static final int MOST_BYTES = 1 << 20;

  private final String method;
  private final String path;
  private final String query;
  private final Headers headers;
  private final byte[] body;
  private final int clientPort;
  private final Map<String, String> parameters = new LinkedHashMap<>();

  private Request(HttpExchange exchange, byte[] body) {
    this.method = exchange.getRequestMethod();
    this.path = exchange.getRequestURI().getRawPath();
    String raw = exchange.getRequestURI().getRawQuery();
    this.query = raw == null ? "" : raw;
    this.headers = exchange.getRequestHeaders();
    this.body = body;
    this.clientPort = exchange.getRemoteAddress().getPort();
    Form.parse(query, parameters);
    if (header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
      Form.parse(new String(body, StandardCharsets.UTF_8), parameters);
    }
  }

  /**
   * Reads the exchange's request; empty where a percent sign does not begin an encoded byte.
   *
   * @throws IOException when the body is cut off or longer than a megabyte
   */
  static Optional<Request> read(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new IOException("the request is longer than " + MOST_BYTES + " bytes");
      }
      return Optional.of(new Request(exchange, body));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  int clientPort() {
    return clientPort;
  }

  String method() {
    return method;
  }

  boolean isPost() {
    return method.equals("POST");
  }

  String path() {
    return path;
  }

  String query() {
    return query;
  }

  byte[] body() {
    return body.clone();
  }

  boolean isSts() {
    return path.equals(STS_PATH);
  }

  boolean isFederation() {
    return path.equals(FEDERATION_PATH);
  }

  /** What is asked for: AWS's action, or the page. */
  String action() {
    if (isSts() || isFederation() || path.equals("/oauth")) {
      return parameters.getOrDefault("Action", "");
    }
    int end = path.indexOf('/', 1);
    return end < 0 ? path.substring(1) : path.substring(1, end);
  }

  /** A parameter of query or form, null where it was not sent. */
  @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  Map<String, String> parameters() {
    return parameters;
  }

  /** A header's first value, empty where it was not sent. */
  String header(String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }

  /** All values of a header. */
  List<String> headers(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** The value of a cookie, null where it was not sent. */
  @Nullable String cookie(String name) {
    for (String line : headers("Cookie")) {
      for (String part : line.split(";", -1)) {
        String pair = part.strip();
        if (pair.startsWith(name + "=")) {
          return pair.substring(name.length() + 1);
        }
      }
    }
    return null;
  }
}
