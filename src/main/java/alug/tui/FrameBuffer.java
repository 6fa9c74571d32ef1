package alug.tui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Collects what is drawn until it is sent in one write. */
final class FrameBuffer extends ByteArrayOutputStream {
  /** Between the two the terminal shows nothing, so that no half drawn frame is seen. */
  private static final String BEGIN = "\u001b[?2026h";

  private static final String END = "\u001b[?2026l";

  FrameBuffer() {
    super(1 << 14);
  }

  /** Appends characters below 128. */
  void ascii(String text) {
    for (int at = 0; at < text.length(); at++) {
      write(text.charAt(at));
    }
  }

  /** Appends a text; returns whether every character took one byte. */
  boolean utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
    return bytes.length == text.length();
  }

  void number(int value) {
    if (value >= 10) {
      number(value / 10);
    }
    write('0' + value % 10);
  }

  /** Begins a frame where none has begun. */
  void begin() {
    if (size() == 0) {
      ascii(BEGIN);
    }
  }

  /** Sends the frame; returns false where there was none. */
  boolean sendTo(Outlet outlet) throws IOException {
    if (size() == 0) {
      return false;
    }
    ascii(END);
    try {
      outlet.write(buf, count);
    } finally {
      reset();
    }
    return true;
  }

  /** Where frames go. */
  interface Outlet {
    /** Takes bytes in one piece. */
    void write(byte[] bytes, int length) throws IOException;
  }
}
