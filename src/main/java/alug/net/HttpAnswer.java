package alug.net;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One answer, read to its end. Its body may hold secrets, so it prints as its status. */
public final class HttpAnswer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param headers by lower-case name
   */
  public HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  public int status() {
    return status;
  }

  /** A header's value; its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public Map<String, String> headers() {
    return headers;
  }

  public byte[] body() {
    return body.clone();
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
