package alug.tui;

import alug.picker.PickerEvent;
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
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna's terminal while the picker has it. What is drawn collects until {@link #flush}, which
 * sends it in one write that the terminal shows at once. Keys, resizes and the end of input go to a
 * sink, from other threads; Lanterna's own input is not used, and the terminal is never asked.
 *
 * <p>However the process ends, short of {@code kill -9}, the terminal's settings are exactly as
 * they were and the alternate screen is off.
 */
final class AlugTerminal extends ANSITerminal {
  private final HeldTty tty;
  private final FrameBuffer frame;
  private final Pen pen = new Pen();

  /** Where the terminal's cursor is; null where that is not certain. */
  private @Nullable TerminalPosition position;

  private boolean watching;

  private AlugTerminal(HeldTty tty, FrameBuffer frame) {
    super(InputStream.nullInputStream(), frame, StandardCharsets.UTF_8);
    this.tty = tty;
    this.frame = frame;
  }

  /** Takes the controlling terminal; fails with what to do where there is none. */
  static AlugTerminal open(
      TerminalOptions options, InstantSource clock, Consumer<PickerEvent> sink) {
    return open(DevTty.open(), options, clock, sink);
  }

  static AlugTerminal open(
      Tty tty, TerminalOptions options, InstantSource clock, Consumer<PickerEvent> sink) {
    HeldTty held = new HeldTty(tty, options, clock, sink);
    try {
      held.take();
    } catch (IOException e) {
      throw DevTty.noTerminal().from(e);
    }
    return new AlugTerminal(held, new FrameBuffer());
  }

  Size size() {
    return tty.size();
  }

  /** Switches mouse reports; while they are on, the terminal's own selection needs Shift. */
  void mouse(boolean on) throws IOException {
    tty.mouse(on);
  }

  /** Runs what needs the terminal itself. {@link PickerEvent.Resumed} follows: paint everything. */
  void runOutside(Runnable program) throws IOException {
    tty.lend(program);
  }

  /** Stops the job, as Ctrl-Z does; {@link PickerEvent.Resumed} follows when it was continued. */
  void suspend() throws IOException {
    tty.suspend();
  }

  /** Hands a text to the terminal's clipboard (OSC 52). Many terminals ignore that. */
  void copyToClipboard(byte[] text) throws IOException {
    frame.begin();
    frame.ascii("\u001b]52;c;");
    frame.ascii(Base64.getEncoder().encodeToString(text));
    frame.ascii("\u0007");
    flush();
  }

  /** Sends a control sequence by itself, between two frames; from any thread. */
  void send(byte[] sequence) throws IOException {
    tty.write(sequence, sequence.length);
  }

  /** Sends what was drawn since the last time. */
  @Override
  public void flush() throws IOException {
    boolean sent = frame.sendTo(tty);
    // Every frame stands for itself: another program may have used the terminal in between.
    pen.forget();
    position = null;
    if (sent && !watching) {
      watching = true;
      tty.watch();
    }
  }

  @Override
  public void close() throws IOException {
    tty.release();
  }

  @Override
  public void putString(String text) {
    frame.begin();
    pen.apply(frame);
    TerminalPosition from = position;
    boolean narrow = frame.utf8(text);
    // How wide other characters are, and what happens in the last column, only the terminal knows.
    boolean certain =
        narrow && from != null && from.getColumn() + text.length() < tty.size().columns();
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

  /** Nothing to do: {@link #open} has entered it. */
  @Override
  public void enterPrivateMode() {}

  /** Nothing to do: {@link #close} leaves it. */
  @Override
  public void exitPrivateMode() {}

  @Override
  protected TerminalSize findTerminalSize() {
    return new TerminalSize(tty.size().columns(), tty.size().rows());
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
