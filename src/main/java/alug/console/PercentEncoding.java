package alug.console;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of query values (RFC 3986): unreserved characters stay, a space is %20. */
final class PercentEncoding {
  private static final String UNRESERVED = "-._~";
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  static String of(String text) {
    StringBuilder encoded = new StringBuilder(text.length() * 2);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (isUnreserved(c)) {
        encoded.append((char) c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }
}
