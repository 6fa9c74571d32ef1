package alug.net;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One request. Its query, headers and body may hold secrets, so it prints as method and host. */
public final class HttpCall {
  private final String method;
  private final URI uri;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Optional<Path> caBundle;
  private final boolean repeatable;

  /**
   * A request with a body, which may be empty.
   *
   * @throws IllegalArgumentException if a header would break the request apart
   */
  public HttpCall(String method, URI uri, Map<String, String> headers, byte[] body) {
    this(method, uri, headers, body.clone(), Optional.empty(), false);
  }

  private HttpCall(
      String method,
      URI uri,
      Map<String, String> headers,
      byte[] body,
      Optional<Path> caBundle,
      boolean repeatable) {
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (breaksLine(header.getKey()) || breaksLine(header.getValue())) {
        throw new IllegalArgumentException("a header with a line break");
      }
    }
    this.method = method;
    this.uri = uri;
    this.headers = new LinkedHashMap<>(headers);
    this.body = body;
    this.caBundle = caBundle;
    this.repeatable = repeatable;
  }

  /** A GET. */
  public static HttpCall get(URI uri) {
    return new HttpCall("GET", uri, Map.of("Accept", "*/*"), new byte[0]);
  }

  /** A POST of an encoded form. */
  public static HttpCall post(URI uri, String form) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Accept", "*/*");
    return new HttpCall("POST", uri, headers, form.getBytes(StandardCharsets.US_ASCII));
  }

  /** The same to a server that a profile's {@code ca_bundle} vouches for, where it has one. */
  public HttpCall trusting(Optional<Path> bundle) {
    return new HttpCall(method, uri, headers, body, bundle, repeatable);
  }

  /** The same request, of which it is known that being processed twice does no harm. */
  public HttpCall repeatable() {
    return new HttpCall(method, uri, headers, body, caBundle, true);
  }

  boolean isRepeatable() {
    return repeatable;
  }

  private static boolean breaksLine(String text) {
    return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
  }

  public String method() {
    return method;
  }

  public URI uri() {
    return uri;
  }

  Optional<Path> caBundle() {
    return caBundle;
  }

  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  public byte[] body() {
    return body.clone();
  }

  /** The request as HTTP/1.1 puts it on the wire. */
  byte[] wire() {
    StringBuilder head = new StringBuilder(512);
    head.append(method).append(' ').append(target()).append(" HTTP/1.1\r\n");
    line(head, "Host", hostHeader());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (!isOurs(header.getKey())) {
        line(head, header.getKey(), header.getValue());
      }
    }
    if (!method.equals("GET")) {
      line(head, "Content-Length", Integer.toString(body.length));
    }
    head.append("\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[start.length + body.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    return whole;
  }

  private String target() {
    String path = uri.getRawPath();
    String target = path == null || path.isEmpty() ? "/" : path;
    return uri.getRawQuery() == null ? target : target + "?" + uri.getRawQuery();
  }

  private String hostHeader() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  private static boolean isOurs(String name) {
    return name.equalsIgnoreCase("Host")
        || name.equalsIgnoreCase("Content-Length")
        || name.equalsIgnoreCase("Connection")
        || name.equalsIgnoreCase("Expect");
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  @Override
  public String toString() {
    return method + " " + uri.getHost();
  }
}
