package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.picker.Canvas;
import alug.picker.Frame;
import alug.picker.Size;
import alug.picker.Style;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PainterTest {
  private static final Size SIZE = new Size(80, 24);
  private static final Theme THEME = Theme.of(Theme.Palette.ANSI, false);
  private static final List<Style> STYLES = List.of(Style.values());

  private final FakeTty tty = new FakeTty();
  private final AlugTerminal terminal =
      AlugTerminal.open(
          tty,
          new TerminalOptions(
              Optional.empty(), Optional.of(SIZE), false, Duration.ofMillis(20), false),
          InstantSource.system(),
          event -> {});
  private final Painter painter = new Painter(terminal, THEME);

  @AfterEach
  void close() throws IOException {
    terminal.close();
  }

  @Test
  void movingTheCursorCostsAtMost400BytesInOneWrite() throws IOException {
    show(list(8, "42m"));
    List<String> writes = show(list(9, "42m"));
    assertEquals(1, writes.size());
    assertTrue(bytes(writes) <= 400, writes.get(0).replace('\u001b', '^'));
  }

  @Test
  void aTickCostsAtMost150BytesInOneWrite() throws IOException {
    show(list(8, "4:51"));
    List<String> writes = show(list(8, "4:50"));
    assertEquals(1, writes.size());
    assertTrue(bytes(writes) <= 150, writes.get(0).replace('\u001b', '^'));
  }

  @Test
  void nothingIsSentWhereNothingChanged() throws IOException {
    show(list(8, "42m"));
    assertEquals(List.of(), show(list(8, "42m")));
  }

  @Test
  void theScreenIsNeverCleared() throws IOException {
    StringBuilder sent = new StringBuilder();
    for (int row = 3; row < 20; row++) {
      if (row % 5 == 0) {
        painter.repaint();
      }
      show(list(row, "42m")).forEach(sent::append);
    }
    assertFalse(sent.toString().contains("\u001b[2J"));
    assertFalse(sent.toString().contains("\u001b[J"));
  }

  @Test
  void aRepaintSendsEveryCell() throws IOException {
    show(list(8, "42m"));
    painter.repaint();
    assertTrue(bytes(show(list(8, "42m"))) > SIZE.columns() * SIZE.rows());
  }

  @Test
  void onlyTheCursorMoves() throws IOException {
    Canvas canvas = new Canvas(SIZE);
    canvas.cursor(0, 3);
    show(canvas.toFrame());
    canvas.cursor(0, 4);
    assertEquals(List.of("\u001b[?2026h\u001b[1;5H\u001b[?2026l"), show(canvas.toFrame()));
    canvas.cursor(-1, 0);
    assertEquals(List.of("\u001b[?2026h\u001b[?25l\u001b[?2026l"), show(canvas.toFrame()));
  }

  @Test
  void whatMayDriftIsFollowedByItsPosition() throws IOException {
    Canvas canvas = new Canvas(SIZE);
    show(canvas.toFrame());
    canvas.put(0, 0, "é──┐日本x", Style.TEXT);
    assertEquals(
        List.of(
            "\u001b[?2026h\u001b[1;1H\u001b[0mé\u001b[1;2H──\u001b[1;4H┐\u001b[1;5H日本"
                + "\u001b[1;9Hx\u001b[?2026l"),
        show(canvas.toFrame()));
  }

  @Test
  void whatIsShownIsTheFrame() throws IOException {
    Random random = new Random(11);
    DefaultVirtualTerminal screen = new DefaultVirtualTerminal(new TerminalSize(20, 4));
    Painter onScreen = new Painter(screen, THEME);
    Canvas canvas = new Canvas(new Size(20, 4));
    String[] texts = {"abc", "日本", "x", "  ", "✓ ok", "longer text"};
    for (int round = 0; round < 2_000; round++) {
      Style style = STYLES.get(random.nextInt(STYLES.size()));
      String text = texts[random.nextInt(texts.length)];
      canvas.put(random.nextInt(4), random.nextInt(22) - 2, text, style);
      if (random.nextInt(3) > 0) {
        canvas.cursor(random.nextInt(4), random.nextInt(20));
        Frame frame = canvas.toFrame();
        onScreen.paint(frame);
        assertShown(frame, screen);
      }
    }
  }

  @Test
  void aFrameOfAnotherSizeIsPaintedWhole() throws IOException {
    DefaultVirtualTerminal screen = new DefaultVirtualTerminal(new TerminalSize(20, 4));
    Painter onScreen = new Painter(screen, THEME);
    onScreen.paint(new Canvas(new Size(20, 4)).toFrame());
    screen.setTerminalSize(new TerminalSize(10, 3));
    Canvas canvas = new Canvas(new Size(10, 3));
    canvas.put(2, 0, "new", Style.BAD);
    canvas.cursor(2, 3);
    onScreen.paint(canvas.toFrame());
    assertShown(canvas.toFrame(), screen);
  }

  @Test
  void asciiThemesDrawNothingElse() throws IOException {
    Painter plain = new Painter(terminal, Theme.of(Theme.Palette.NONE, true));
    tty.forget();
    Canvas canvas = new Canvas(SIZE);
    canvas.put(0, 0, "❯✓✗▸▾∙↻ ┌─┐│ 日é ⠋⠙⠹⠸⠼", Style.OK);
    plain.paint(canvas.toFrame());
    String sent = tty.writes().get(0);
    assertTrue(sent.contains(">+x>v.~ +-+| ??? |/-\\|"), sent);
    assertTrue(sent.chars().allMatch(c -> c < 0x80));
  }

  private static void assertShown(Frame frame, DefaultVirtualTerminal screen) {
    for (int row = 0; row < frame.size().rows(); row++) {
      for (int column = 0; column < frame.size().columns(); column++) {
        int codePoint = frame.codePoint(row, column);
        if (codePoint != Frame.CONTINUED) {
          TextCharacter cell = screen.getCharacter(column, row);
          assertEquals(Character.toString(codePoint), cell.getCharacterString());
          Look look = THEME.look(frame.style(row, column));
          assertEquals(look.foreground(), cell.getForegroundColor());
          assertEquals(look.attributes().size(), cell.getModifiers().size());
          assertTrue(cell.getModifiers().containsAll(look.attributes()));
        }
      }
    }
    assertEquals(
        new TerminalPosition(frame.cursorColumn(), frame.cursorRow()), screen.getCursorPosition());
  }

  /** A picker with the cursor on a row; one row shows the time left. */
  private static Frame list(int cursor, String left) {
    Canvas canvas = new Canvas(SIZE);
    int end = canvas.put(0, 0, "❯ ", Style.PROMPT);
    canvas.put(0, 47, "248 profiles   3 live   2 marked", Style.MUTED);
    canvas.put(1, 4, "PROFILE", Style.HEADER);
    for (int row = 2; row < 22; row++) {
      boolean on = row == cursor;
      Style text = on ? Style.ROW_CURSOR : Style.TEXT;
      canvas.fill(row, 0, SIZE.columns(), text);
      canvas.put(row, 0, on ? "❯" : " ", text);
      canvas.put(row, 1, row % 3 == 0 ? "*" : " ", on ? Style.MARK_CURSOR : Style.MARK);
      canvas.put(row, 2, row % 2 == 0 ? "✓" : " ", on ? Style.OK_CURSOR : Style.OK);
      canvas.put(row, 4, "payments-prod-admin-" + row, text);
      canvas.restyle(row, 4, 3, on ? Style.MATCH_CURSOR : Style.MATCH);
      canvas.restyle(row, 13, 4, on ? Style.MATCH_CURSOR : Style.MATCH);
      canvas.put(row, 38, "123456789012  ReadOnly", text);
      String time = row == 12 ? left : "-";
      canvas.put(row, 79 - time.length(), time, on ? Style.MUTED_CURSOR : Style.MUTED);
    }
    canvas.put(
        22, 0, "arn:aws:iam::12345678" + cursor % 10 + "012:role/Admin   via main", Style.MUTED);
    canvas.put(23, 0, "enter open 2 marked   tab mark", Style.KEY);
    canvas.cursor(0, end);
    return canvas.toFrame();
  }

  private List<String> show(Frame frame) throws IOException {
    tty.forget();
    painter.paint(frame);
    return tty.writes();
  }

  private static int bytes(List<String> writes) {
    int bytes = 0;
    for (String write : writes) {
      bytes += write.getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }
}
