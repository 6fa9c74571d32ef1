package alug.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back: status, headers and text, and for the journal the outcome's name.
 *
 * @param status the HTTP status, or one of {@link #DROPPED} and {@link #HANGING}
 * @param outcome {@code OK}, AWS's error code, or a short name of what happened
 */
record Response(int status, String outcome, Map<String, String> headers, String body) {
  /** Closes the connection without an answer. */
  static final int DROPPED = 0;

  /** Never answers; closes when the sandbox does. */
  static final int HANGING = -1;

  static final String OK = "OK";

  Response {
    headers = Map.copyOf(headers);
  }

  static Response of(int status, String outcome, String contentType, String body) {
    return new Response(status, outcome, Map.of("Content-Type", contentType), body);
  }

  static Response page(int status, String outcome, String html) {
    return of(status, outcome, "text/html;charset=UTF-8", html);
  }

  static Response redirect(String location) {
    return new Response(302, OK, Map.of("Location", location), "");
  }

  static Response dropped() {
    return new Response(DROPPED, "dropped", Map.of(), "");
  }

  static Response hanging() {
    return new Response(HANGING, "hanging", Map.of(), "");
  }

  Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, outcome, more, body);
  }
}
