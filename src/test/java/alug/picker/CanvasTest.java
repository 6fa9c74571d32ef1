package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanvasTest {
  private final Canvas canvas = new Canvas(new Size(6, 2));

  @Test
  void aFrameShowsTextAndStylesCellByCell() {
    assertEquals(3, canvas.put(0, 1, "ab", Style.OK));
    canvas.put(1, 0, "日", Style.MATCH);
    assertEquals(List.of(" ab   ", "日    "), canvas.toFrame().lines());
    assertEquals(List.of(".oo...", "xx...."), canvas.toFrame().styleLines());
  }

  @Test
  void whatIsOutsideIsClipped() {
    assertEquals(8, canvas.put(0, 4, "abcd", Style.TEXT));
    assertEquals(1, canvas.put(1, -2, "xyz", Style.TEXT));
    canvas.put(-1, 0, "no", Style.TEXT);
    canvas.put(2, 0, "no", Style.TEXT);
    assertEquals(List.of("    ab", "z     "), canvas.toFrame().lines());
  }

  @Test
  void aTextStopsBeforeAGivenColumn() {
    assertEquals(2, canvas.put(0, 0, 3, "日本", Style.TEXT));
    assertEquals(3, canvas.put(1, 0, 3, "abcd", Style.TEXT));
    assertEquals(List.of("日    ", "abc   "), canvas.toFrame().lines());
  }

  @Test
  void halfAWideCharacterIsABlank() {
    canvas.put(0, 5, "日", Style.TEXT);
    canvas.put(1, -1, "日本", Style.TEXT);
    assertEquals(List.of("      ", " 本   "), canvas.toFrame().lines());
    canvas.put(1, 2, "x", Style.TEXT);
    assertEquals("  x   ", canvas.toFrame().lines().get(1));
    canvas.put(1, 0, "日本", Style.TEXT);
    canvas.put(1, 1, "x", Style.TEXT);
    assertEquals(" x本  ", canvas.toFrame().lines().get(1));
    canvas.put(1, 1, "日", Style.TEXT);
    assertEquals(" 日   ", canvas.toFrame().lines().get(1));
  }

  @Test
  void fillAndRestyleStayInside() {
    canvas.put(0, 0, "abcdef", Style.TEXT);
    canvas.fill(0, 4, Integer.MAX_VALUE, Style.DIALOG);
    canvas.restyle(0, -1, 3, Style.ROW_CURSOR);
    canvas.restyle(5, 0, 3, Style.BAD);
    assertEquals("abcd  ", canvas.toFrame().lines().get(0));
    assertEquals(",,..dd", canvas.toFrame().styleLines().get(0));
  }

  @Test
  void aCursorOutsideIsHidden() {
    canvas.cursor(1, 5);
    assertTrue(canvas.toFrame().hasCursor());
    assertEquals(5, canvas.toFrame().cursorColumn());
    canvas.cursor(1, 6);
    assertFalse(canvas.toFrame().hasCursor());
  }

  @Test
  void aFrameDoesNotChangeWithItsCanvas() {
    Frame before = canvas.toFrame();
    canvas.put(0, 0, "x", Style.OK);
    assertEquals("      ", before.lines().get(0));
    assertFalse(before.sameRow(canvas.toFrame(), 0));
    assertFalse(before.sameCell(canvas.toFrame(), 0, 0));
    assertTrue(before.sameRow(canvas.toFrame(), 1));
  }

  @Test
  void everySecondHalfFollowsItsWideCharacter() {
    Random random = new Random(3);
    for (int round = 0; round < 3_000; round++) {
      canvas.put(
          random.nextInt(3), random.nextInt(9) - 2, random.nextBoolean() ? "日a本" : "x日", Style.OK);
      Frame frame = canvas.toFrame();
      for (int cell = 0; cell < 12; cell++) {
        boolean second = frame.codePoint(cell / 6, cell % 6) == Frame.CONTINUED;
        boolean afterWide =
            cell % 6 > 0 && SafeText.width(frame.codePoint(cell / 6, cell % 6 - 1)) == 2;
        assertEquals(afterWide, second, frame.lines().toString());
      }
    }
  }
}
