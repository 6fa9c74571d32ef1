package alug.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of an HTTP request, as far as the hand-off needs it.
 *
 * @param headers names in lower case
 */
record HandoffRequest(String method, String path, Map<String, String> headers) {
  private static final int LONGEST_HEAD = 16 * 1024;

  /** Reads one head; empty for anything that is not plainly one. */
  static Optional<HandoffRequest> read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(512);
    while (head.length() < LONGEST_HEAD) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      head.append((char) next);
      if (next == '\n' && endsWith(head, "\r\n\r\n")) {
        return parse(head.substring(0, head.length() - 4));
      }
    }
    return Optional.empty();
  }

  private static boolean endsWith(StringBuilder text, String end) {
    int from = text.length() - end.length();
    return from >= 0 && text.indexOf(end, from) == from;
  }

  private static Optional<HandoffRequest> parse(String head) {
    String[] lines = head.split("\r\n", -1);
    String[] words = lines[0].split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      String name = colon < 1 ? "" : lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
      boolean fine = !name.isEmpty() && !name.contains(" ") && !name.contains("\t");
      String before = fine ? headers.put(name, lines[i].substring(colon + 1).strip()) : "";
      if (!fine || (before != null && name.equals("host"))) {
        return Optional.empty();
      }
    }
    return Optional.of(new HandoffRequest(words[0], words[1], headers));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Whether a browser guesses that the page may be wanted: that must not use up the link. */
  boolean isGuess() {
    return header("sec-purpose").contains("prefetch")
        || header("purpose").equals("prefetch")
        || header("x-moz").equals("prefetch");
  }

  static byte[] answer(String status, String extra, String body) {
    byte[] page = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + "\r\n"
            + extra
            + "Cache-Control: no-store\r\n"
            + "Referrer-Policy: no-referrer\r\n"
            + "X-Content-Type-Options: nosniff\r\n"
            + "Content-Security-Policy: default-src 'none'\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n"
            + "Content-Length: "
            + page.length
            + "\r\nConnection: close\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[start.length + page.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(page, 0, whole, start.length, page.length);
    return whole;
  }
}
