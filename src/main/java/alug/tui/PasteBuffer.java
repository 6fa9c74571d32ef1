package alug.tui;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects a bracketed paste up to its closing sequence; what is beyond the limit is dropped. */
final class PasteBuffer {
  /** In bytes. No filter, code or address is longer. */
  static final int LIMIT = 64 * 1024;

  private static final byte[] END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** How many bytes of {@link #END} the last bytes were. */
  private int matched;

  /** Takes a byte; true when it ended the paste. */
  boolean add(int b) {
    if (b == END[matched]) {
      matched++;
      return matched == END.length;
    }
    // END starts with its only Esc, so that a mismatch can begin nowhere but here.
    for (int at = 0; at < matched; at++) {
      keep(END[at]);
    }
    matched = 0;
    if (b == END[0]) {
      matched = 1;
    } else {
      keep(b);
    }
    return false;
  }

  /** The text so far, control characters as blanks; the buffer is empty then. */
  String take() {
    boolean cut = bytes.size() == LIMIT;
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    matched = 0;
    int end = text.length();
    if (cut && text.charAt(end - 1) == Utf8Decoder.REPLACEMENT) {
      end--;
    }
    StringBuilder clean = new StringBuilder(end);
    for (int at = 0; at < end; at++) {
      char c = text.charAt(at);
      clean.append(Character.isISOControl(c) ? ' ' : c);
    }
    return clean.toString();
  }

  private void keep(int b) {
    if (bytes.size() < LIMIT) {
      bytes.write(b);
    }
  }
}
