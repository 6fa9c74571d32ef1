package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @Test
  void leavesPlainTextAsItIs() {
    String text = "payments-prod admin ~/.aws";
    assertSame(text, SafeText.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a\\u001b[31mb,    a?[31mb
          a\\u0009b\\u000ac, a b c
          a\\u009bb,        a?b
          a\\u007fb,        a?b
          a\\u200bb,        ab
          a\\u202eb\\u2066c, abc
          a\\u00adb,        ab
          \\ufeffa,         a
          e\\u0301,         \\u00e9
          x\\u0301,         x
          \\u2764\\ufe0f,   \\u2764
          1\\ufe0f\\u20e3,  1
          \\ud83d\\ude00,   \\ud83d\\ude00
          \\ud83d\\udc4d\\ud83c\\udffd, \\ud83d\\udc4d
          \\ud83c\\uddef\\ud83c\\uddf5, ??
          \\ud83d,          ?
          \\ue000,          ?
          \\u0915\\u093e,   \\u0915?
          \\u1112\\u1161\\u11ab, \\ud55c
          a\\u1161,         a?
          \\u3164x,         ?x
          a\\u2028b,        a b
          a\\u00a0b,        a b
          a\\u3000b,        a  b
          """)
  void makesEveryCharacterHarmless(String raw, String safe) {
    assertEquals(unescape(safe), SafeText.of(unescape(raw)));
  }

  @ParameterizedTest
  @CsvSource({
    "a,1",
    "\u00e9,1",
    "✓,1",
    "─,1",
    "日本,4",
    "한,2",
    "ｱ,1",
    "Ａ,2",
    "⚡,2",
    "⌛,2",
    "\uD83D\uDE00,2",
    "\uD840\uDC00,2",
    "ก,1",
    "𝐀,1",
    "〿,1",
    "ㄱ,2",
    "☃,1"
  })
  void countsTwoCellsForEastAsianWideCharactersOnly(String text, int cells) {
    assertEquals(cells, SafeText.width(SafeText.of(text)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1100, 0x231A, 0x231B, 0x3FFFD, 0x2E80, 0x303E, 0x1F64F})
  void theBordersOfARangeBelongToIt(int codePoint) {
    assertEquals(2, CellWidth.of(codePoint));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x10FF, 0x2319, 0x231C, 0x3FFFE, 0x2E7F, 0x303F, 0x1F650})
  void whatLiesNextToARangeDoesNot(int codePoint) {
    assertEquals(1, CellWidth.of(codePoint));
  }

  @Test
  void isDoneOnceAndForAll() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int length = random.nextInt(8); length >= 0; length--) {
        raw.append((char) random.nextInt(0x10000));
      }
      String safe = SafeText.of(raw.toString());
      assertFalse(safe.chars().anyMatch(Character::isISOControl));
      assertEquals(SafeText.width(safe), SafeText.width(SafeText.of(safe)));
    }
  }

  // The table is written with escapes: most of its characters cannot be seen.
  private static String unescape(String text) {
    StringBuilder decoded = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      boolean escaped = text.startsWith("\\u", at);
      decoded.append(
          escaped ? (char) Integer.parseInt(text.substring(at + 2, at + 6), 16) : text.charAt(at));
      at += escaped ? 6 : 1;
    }
    return decoded.toString();
  }
}
