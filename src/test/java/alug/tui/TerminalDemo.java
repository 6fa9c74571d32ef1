package alug.tui;

import alug.picker.Canvas;
import alug.picker.PickerEvent;
import alug.picker.Size;
import alug.picker.Style;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Shows the events it gets, for the tests on a real terminal. Esc ends it. */
final class TerminalDemo {
  private final BlockingQueue<PickerEvent> events = new LinkedBlockingQueue<>();
  private final List<String> seen = new ArrayList<>();

  private TerminalDemo() {}

  public static void main(String[] args) throws Exception {
    TerminalOptions options =
        TerminalOptions.of(
            Map.of("TERM", System.getenv("TERM"), "ESCDELAY", "100"), properties(), true);
    new TerminalDemo().run(options);
  }

  private static Map<String, String> properties() {
    return Map.of(
        TerminalOptions.SETTINGS, System.getProperty(TerminalOptions.SETTINGS, ""),
        TerminalOptions.SIZE, System.getProperty(TerminalOptions.SIZE, ""));
  }

  private void run(TerminalOptions options) throws Exception {
    try (AlugTerminal terminal = AlugTerminal.open(options, InstantSource.system(), events::add)) {
      Painter painter = new Painter(terminal, Theme.of(Theme.Palette.ANSI, false));
      Size size = terminal.size();
      while (true) {
        painter.paint(frame(size).toFrame());
        PickerEvent event = events.take();
        String name = Events.describe(event);
        if (event instanceof PickerEvent.Resize resize) {
          size = resize.size();
          painter.repaint();
        } else if (event instanceof PickerEvent.Resumed) {
          painter.repaint();
        }
        seen.add(name);
        if (name.equals("esc") || name.equals("inputclosed")) {
          return;
        }
        act(name, terminal);
      }
    }
  }

  private static void act(String name, AlugTerminal terminal) throws IOException {
    switch (name) {
      case "ctrl-x" -> throw new IllegalStateException("on purpose");
      case "ctrl-z" -> terminal.suspend();
      case "ctrl-o" -> terminal.runOutside(TerminalDemo::readALine);
      default -> {}
    }
  }

  private static void readALine() {
    try {
      new ProcessBuilder("sh", "-c", "printf 'code? '; read -r code; echo \"got $code\"; read -r _")
          .inheritIO()
          .redirectInput(new java.io.File("/dev/tty"))
          .redirectOutput(new java.io.File("/dev/tty"))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Canvas frame(Size size) {
    Canvas canvas = new Canvas(size);
    canvas.put(0, 0, "demo " + size, Style.HEADER);
    for (int row = 1; row < size.rows() - 1; row++) {
      int at = seen.size() - size.rows() + 1 + row;
      canvas.put(row, 0, at < 0 ? "." : "> " + seen.get(at), Style.TEXT);
    }
    canvas.put(size.rows() - 1, 0, "last row", Style.ROW_CURSOR);
    canvas.cursor(0, 5);
    return canvas;
  }
}
