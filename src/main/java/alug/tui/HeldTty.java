package alug.tui;

import alug.picker.PickerEvent;
import alug.picker.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A terminal while it is ours: raw, on its alternate screen, read by us. However that ends, its
 * settings are exactly as they were found; after that nothing more is written.
 */
final class HeldTty implements FrameBuffer.Outlet {
  private static final String ALTERNATE_SCREEN = "\u001b[?1049h";
  private static final String NO_AUTOWRAP = "\u001b[?7l";
  private static final String BRACKETED_PASTE = "\u001b[?2004h";
  private static final String HIDE_CURSOR = "\u001b[?25l";
  // Clicks and wheel, in the SGR form.
  private static final String MOUSE = "\u001b[?1000h\u001b[?1006h";
  private static final String NO_MOUSE = "\u001b[?1006l\u001b[?1000l";
  private static final String ENTER =
      ALTERNATE_SCREEN + NO_AUTOWRAP + BRACKETED_PASTE + HIDE_CURSOR;
  // What was written may have been cut inside a frame: end that first.
  private static final String LEAVE =
      "\u001b[?2026l" + NO_MOUSE + "\u001b[?2004l\u001b[?7h\u001b[0m\u001b[?25h\u001b[?1049l";

  private final Tty tty;
  private final TerminalOptions options;
  private final Consumer<PickerEvent> sink;
  private final InputReader reader;
  private final Thread hook = new Thread(this::atExit, "terminal restore");
  private final AtomicInteger sizeQuestions = new AtomicInteger();

  private String settings = "";
  private boolean ours;
  private boolean closed;
  private boolean mouse;
  private volatile Size size = new Size(80, 24);

  HeldTty(Tty tty, TerminalOptions options, InstantSource clock, Consumer<PickerEvent> sink) {
    this.tty = tty;
    this.options = options;
    this.sink = sink;
    this.mouse = options.mouse();
    this.reader = new InputReader(tty, options.escapeDelay(), clock, sink);
  }

  /** Takes the terminal; leaves it as it is where that fails. */
  synchronized void take() throws IOException {
    // First of all: a signal while stty runs waits for this method and then restores.
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      find();
      if (options.painted()) {
        ours = true;
      } else {
        enter();
      }
    } catch (IOException e) {
      closed = true;
      unhook();
      tty.close();
      throw e;
    }
    reader.start();
  }

  private void find() throws IOException {
    if (options.settings().isPresent()) {
      settings = options.settings().get();
      size = options.size().isPresent() ? options.size().get() : tty.size();
      return;
    }
    Tty.Before before = tty.makeRaw();
    settings = before.settings();
    size = before.size();
  }

  /** Starts to follow resizes and continuations; forks, so not before the first frame is out. */
  void watch() {
    Thread thread =
        new Thread(
            () -> {
              tty.onSignal("WINCH", this::askSize);
              tty.onSignal("CONT", this::continued);
              // It may have changed before.
              askSize();
            },
            "terminal size");
    thread.setDaemon(true);
    thread.start();
  }

  Size size() {
    return size;
  }

  boolean isPainted() {
    return options.painted();
  }

  synchronized void mouse(boolean on) throws IOException {
    if (mouse != on) {
      mouse = on;
      send(on ? MOUSE : NO_MOUSE);
    }
  }

  /** Sends bytes in one write, as long as the terminal is ours. */
  @Override
  public synchronized void write(byte[] bytes, int length) throws IOException {
    if (ours) {
      tty.write(bytes, length);
    }
  }

  /** Lends the terminal, as it was found, to a program. */
  void lend(Runnable program) throws IOException {
    reader.park();
    try {
      leave();
      runAndTakeBack(program);
    } finally {
      reader.unpark();
    }
  }

  private void runAndTakeBack(Runnable program) throws IOException {
    try {
      program.run();
    } finally {
      takeBack(false);
    }
  }

  /** Stops this job until its shell continues it; does nothing where there is no such shell. */
  void suspend() throws IOException {
    if (!tty.canStop()) {
      return;
    }
    reader.park();
    try {
      leave();
      tty.stop();
      takeBack(true);
    } finally {
      reader.unpark();
    }
  }

  /** Gives the terminal back for good. */
  void release() throws IOException {
    reader.stop();
    reader.park();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      try {
        leave();
      } finally {
        tty.close();
      }
    }
    unhook();
  }

  private void unhook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending; the hook finds nothing to do.
      closed = true;
    }
  }

  private synchronized void atExit() {
    closed = true;
    reader.stop();
    try {
      leave();
    } catch (IOException e) {
      // The terminal hung up: nobody is left to restore it for.
      ours = false;
    }
  }

  private void enter() throws IOException {
    ours = true;
    send(entering(mouse));
  }

  /** What makes a raw terminal the picker's. */
  static String entering(boolean mouse) {
    return mouse ? ENTER + MOUSE : ENTER;
  }

  private synchronized void leave() throws IOException {
    if (!ours) {
      return;
    }
    try {
      send(LEAVE);
    } finally {
      ours = false;
      tty.restore(settings);
    }
  }

  private synchronized void takeBack(boolean settingsMayBeNew) throws IOException {
    if (closed) {
      return;
    }
    Tty.Before before = tty.makeRaw();
    if (settingsMayBeNew) {
      settings = before.settings();
    }
    enter();
    resized(before.size());
    sink.accept(new PickerEvent.Resumed());
  }

  /** Continued after a stop that was not ours: the shell has changed the settings meanwhile. */
  private synchronized void continued() {
    if (!ours) {
      return;
    }
    try {
      takeBack(false);
    } catch (IOException e) {
      sink.accept(new PickerEvent.InputClosed());
    }
  }

  /** Asks for the size until no further question came meanwhile, however many came. */
  private void askSize() {
    if (sizeQuestions.getAndIncrement() > 0) {
      return;
    }
    int answered;
    do {
      answered = sizeQuestions.get();
      try {
        resized(tty.size());
      } catch (IOException e) {
        // The terminal hung up, which the reader finds out.
        answered = sizeQuestions.get();
      }
    } while (!sizeQuestions.compareAndSet(answered, 0));
  }

  private synchronized void resized(Size now) {
    if (!now.equals(size)) {
      size = now;
      sink.accept(new PickerEvent.Resize(now));
    }
  }

  private void send(String sequence) throws IOException {
    byte[] bytes = sequence.getBytes(StandardCharsets.US_ASCII);
    write(bytes, bytes.length);
  }
}
