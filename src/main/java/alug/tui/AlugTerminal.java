package alug.tui;

import alug.picker.PickerEvent;
import alug.picker.Size;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * The terminal while the picker has it. Keys, resizes and the end of input go to a sink, from other
 * threads.
 *
 * <p>However the process ends, short of {@code kill -9}, the terminal's settings are exactly as
 * they were and the alternate screen is off.
 */
final class AlugTerminal extends DrawnTerminal {
  private final HeldTty tty;
  private boolean watching;

  private AlugTerminal(HeldTty tty) {
    super(new FrameBuffer());
    this.tty = tty;
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
    return new AlugTerminal(held);
  }

  @Override
  Size size() {
    return tty.size();
  }

  /** Whether the launcher has shown the last first frame already. */
  boolean isPainted() {
    return tty.isPainted();
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
    frame().begin();
    frame().ascii("\u001b]52;c;");
    frame().ascii(Base64.getEncoder().encodeToString(text));
    frame().ascii("\u0007");
    flush();
  }

  /** Sends a control sequence by itself, between two frames; from any thread. */
  void send(byte[] sequence) throws IOException {
    tty.write(sequence, sequence.length);
  }

  @Override
  void send(FrameBuffer drawn) throws IOException {
    boolean sent = drawn.sendTo(tty);
    if (sent && !watching) {
      watching = true;
      tty.watch();
    }
  }

  @Override
  public void close() throws IOException {
    tty.release();
  }
}
