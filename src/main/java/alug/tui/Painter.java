package alug.tui;

import alug.picker.Frame;
import alug.picker.SafeText;
import alug.picker.Style;
import com.googlecode.lanterna.terminal.Terminal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Shows frames: only the cells that differ from the frame before. Never clears the screen.
 *
 * <p>How wide a character beyond ASCII is, terminals disagree about; the position is set anew
 * behind it, so that it never shifts what follows.
 */
final class Painter {
  /** So many equal cells in between are cheaper to draw again than to step over. */
  private static final int GAP = 6;

  private final Terminal terminal;
  private final Theme theme;
  private final StringBuilder text = new StringBuilder();
  private @Nullable Frame shown;
  private @Nullable Style pen;
  private boolean painted;

  Painter(Terminal terminal, Theme theme) {
    this.terminal = terminal;
    this.theme = theme;
  }

  /** The next frame is painted whole: after a resize, a stop, another program, Ctrl-L. */
  void repaint() {
    shown = null;
  }

  void paint(Frame frame) throws IOException {
    Frame before = shown != null && shown.size().equals(frame.size()) ? shown : null;
    pen = null;
    painted = false;
    for (int row = 0; row < frame.size().rows(); row++) {
      if (before == null) {
        paintCells(frame, row, 0, frame.size().columns());
      } else if (!frame.sameRow(before, row)) {
        paintRow(frame, before, row);
      }
    }
    paintCursor(frame, before);
    shown = frame;
    terminal.flush();
  }

  private void paintRow(Frame frame, Frame before, int row) throws IOException {
    int columns = frame.size().columns();
    int column = 0;
    while (column < columns) {
      if (frame.sameCell(before, row, column)) {
        column++;
        continue;
      }
      int end = endOfChange(frame, before, row, column);
      paintCells(frame, row, column, end);
      column = end;
    }
  }

  /** Behind the last changed cell that has no gap before it. */
  private static int endOfChange(Frame frame, Frame before, int row, int from) {
    int end = from + 1;
    for (int at = end; at < frame.size().columns() && at - end < GAP; at++) {
      if (!frame.sameCell(before, row, at)) {
        end = at + 1;
      }
    }
    return end;
  }

  private void paintCells(Frame frame, int row, int from, int to) throws IOException {
    int column = from > 0 && frame.codePoint(row, from) == Frame.CONTINUED ? from - 1 : from;
    terminal.setCursorPosition(column, row);
    painted = true;
    int last = ' ';
    for (; column < to; column++) {
      int codePoint = frame.codePoint(row, column);
      int drawn = codePoint == Frame.CONTINUED ? theme.secondHalf() : theme.glyph(codePoint);
      if (drawn == 0) {
        continue;
      }
      if (mayHaveDrifted(last, drawn)) {
        put();
        terminal.setCursorPosition(column, row);
      }
      last = drawn;
      pick(frame.style(row, column));
      text.appendCodePoint(drawn);
    }
    put();
  }

  /** Among equal or wide characters a drift cannot be seen, or does not happen. */
  private static boolean mayHaveDrifted(int last, int drawn) {
    return last >= 0x80 && (drawn < 0x80 || (drawn != last && SafeText.width(last) == 1));
  }

  private void pick(Style style) throws IOException {
    if (style != pen) {
      put();
      pen = style;
      theme.look(style).applyTo(terminal);
    }
  }

  private void put() throws IOException {
    if (text.length() > 0) {
      terminal.putString(text.toString());
      text.setLength(0);
    }
  }

  private void paintCursor(Frame frame, @Nullable Frame before) throws IOException {
    if (!frame.hasCursor()) {
      if (before == null || before.hasCursor()) {
        terminal.setCursorVisible(false);
      }
      return;
    }
    if (painted || before == null || !frame.sameCursor(before)) {
      terminal.setCursorPosition(frame.cursorColumn(), frame.cursorRow());
    }
    if (before == null || !before.hasCursor()) {
      terminal.setCursorVisible(true);
    }
  }
}
