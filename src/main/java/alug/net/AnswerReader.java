package alug.net;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one HTTP/1.1 answer (RFC 9112) of a bounded size from a stream. */
final class AnswerReader {
  private static final int LONGEST_LINE = 16 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final int LARGEST_BODY = 1024 * 1024;
  private static final int SWITCHING = 101;

  private final InputStream in;
  private boolean reusable;
  private char minorVersion = '1';

  AnswerReader(InputStream in) {
    this.in = in;
  }

  /** The status of a proxy's answer to CONNECT, whose body, if any, is the tunnel. */
  static int tunnelStatus(InputStream in) throws IOException {
    AnswerReader reader = new AnswerReader(in);
    int status = reader.status();
    reader.headers();
    return status;
  }

  /**
   * The next final answer.
   *
   * @throws EOFException if the stream ends before the answer does
   * @throws ProtocolException if it is no HTTP answer, or too large a one
   */
  HttpAnswer read(boolean headOnly) throws IOException {
    int status = status();
    Map<String, String> headers = headers();
    while (status < 200 && status != SWITCHING) {
      status = status();
      headers = headers();
    }
    reusable = staysOpen(headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT));
    boolean bare = headOnly || status == 204 || status == 304;
    return new HttpAnswer(status, headers, bare ? new byte[0] : body(headers));
  }

  /** HTTP/1.0 servers close unless they say otherwise (RFC 9112, section 9.3). */
  private boolean staysOpen(String connection) {
    return minorVersion == '0' ? connection.contains("keep-alive") : !connection.contains("close");
  }

  /** Whether another answer may follow on the same connection. */
  boolean isReusable() {
    return reusable;
  }

  private int status() throws IOException {
    String line = line();
    if (!line.startsWith("HTTP/1.") || line.length() < 12 || line.charAt(8) != ' ') {
      throw new ProtocolException("no HTTP/1 status line");
    }
    minorVersion = line.charAt(7);
    return number(line.substring(9, 12), 10);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < MOST_HEADERS; i++) {
      String line = line();
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new ProtocolException("a header without a colon");
      }
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      String before = headers.get(name);
      headers.put(name, before == null ? value : before + ", " + value);
    }
    throw new ProtocolException("too many headers");
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .endsWith("chunked")) {
      return chunks();
    }
    String length = headers.get("content-length");
    if (length != null) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      copy(number(length, 10), body);
      return body.toByteArray();
    }
    reusable = false;
    byte[] body = in.readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new ProtocolException("too large an answer");
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      copy(size, body);
      if (!line().isEmpty()) {
        throw new ProtocolException("a chunk longer than it says");
      }
    }
    headers();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    String line = line();
    int end = line.indexOf(';');
    return number((end < 0 ? line : line.substring(0, end)).strip(), 16);
  }

  private void copy(int count, ByteArrayOutputStream body) throws IOException {
    if (count + body.size() > LARGEST_BODY) {
      throw new ProtocolException("too large an answer");
    }
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the answer ended early");
    }
    body.write(bytes);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the answer ended early");
      }
      if (line.size() > LONGEST_LINE) {
        throw new ProtocolException("too long a line");
      }
      line.write(c);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static int number(String text, int radix) throws ProtocolException {
    try {
      int number = Integer.parseInt(text, radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new ProtocolException("not a number");
    }
    throw new ProtocolException("a negative number");
  }
}
