package alug.tui;

import alug.picker.Size;
import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna's terminal as far as drawing goes. What is drawn collects until {@link #flush}, which
 * sends it in one write that the terminal shows at once. Lanterna's own input is not used, and the
 * terminal is never asked.
 */
abstract class DrawnTerminal extends ANSITerminal {
  private final FrameBuffer frame;
  private final Pen pen = new Pen();

  /** Where the terminal's cursor is; null where that is not certain. */
  private @Nullable TerminalPosition position;

  DrawnTerminal(FrameBuffer frame) {
    super(InputStream.nullInputStream(), frame, StandardCharsets.UTF_8);
    this.frame = frame;
  }

  abstract Size size();

  /** Sends what was drawn, if anything was. */
  abstract void send(FrameBuffer drawn) throws IOException;

  FrameBuffer frame() {
    return frame;
  }

  /** Sends what was drawn since the last time. */
  @Override
  public void flush() throws IOException {
    send(frame);
    // Every frame stands for itself: another program may have used the terminal in between.
    pen.forget();
    position = null;
  }

  @Override
  public void putString(String text) {
    frame.begin();
    pen.apply(frame);
    TerminalPosition from = position;
    boolean narrow = frame.utf8(text);
    // How wide other characters are, and what happens in the last column, only the terminal knows.
    boolean certain = narrow && from != null && from.getColumn() + text.length() < size().columns();
    position = certain && from != null ? from.withRelativeColumn(text.length()) : null;
  }

  @Override
  public void putCharacter(char c) {
    putString(String.valueOf(c));
  }

  @Override
  public void setCursorPosition(int column, int row) {
    TerminalPosition wanted = new TerminalPosition(column, row);
    if (wanted.equals(position)) {
      return;
    }
    frame.begin();
    frame.ascii("\u001b[");
    frame.number(row + 1);
    frame.ascii(";");
    frame.number(column + 1);
    frame.ascii("H");
    position = wanted;
  }

  @Override
  public void setCursorPosition(TerminalPosition wanted) {
    setCursorPosition(wanted.getColumn(), wanted.getRow());
  }

  @Override
  public void setCursorVisible(boolean visible) {
    frame.begin();
    frame.ascii(visible ? "\u001b[?25h" : "\u001b[?25l");
  }

  @Override
  public void setForegroundColor(TextColor colour) {
    pen.foreground(colour);
  }

  @Override
  public void setBackgroundColor(TextColor colour) {
    pen.background(colour);
  }

  @Override
  public void enableSGR(SGR attribute) {
    pen.enable(attribute);
  }

  @Override
  public void disableSGR(SGR attribute) {
    pen.disable(attribute);
  }

  @Override
  public void resetColorAndSGR() {
    pen.reset();
  }

  @Override
  public void bell() throws IOException {
    frame.begin();
    frame.ascii("\u0007");
    flush();
  }

  @Override
  public synchronized TerminalPosition getCursorPosition() {
    TerminalPosition known = position;
    return known == null ? TerminalPosition.TOP_LEFT_CORNER : known;
  }

  /** Nothing to do: whoever opens it has entered it. */
  @Override
  public void enterPrivateMode() {}

  /** Nothing to do: whoever closes it leaves it. */
  @Override
  public void exitPrivateMode() {}

  @Override
  protected TerminalSize findTerminalSize() {
    return new TerminalSize(size().columns(), size().rows());
  }

  @Override
  public byte[] enquireTerminal(int timeout, TimeUnit unit) {
    return new byte[0];
  }

  @Override
  public @Nullable KeyStroke pollInput() {
    return null;
  }

  @Override
  public KeyStroke readInput() {
    throw new UnsupportedOperationException("keys go to the sink");
  }

  /** None, and none of its classes: {@link KeyDecoder} reads the keys. */
  @Override
  protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
    return List::of;
  }
}
