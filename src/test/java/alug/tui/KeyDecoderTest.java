package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.picker.PickerEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDecoderTest {
  /** What the split test mixes. */
  private static final String[] PIECES = {
    "a",
    "é",
    "日",
    "\uD83D\uDE00",
    "\r",
    "\t",
    "\0",
    "^[A",
    "^[1;5C",
    "^OP",
    "^^[A",
    "^x",
    "^é",
    "^[200~1^[20\n2^[201~",
    "^[<0;3;4M",
    "^[97;5u",
    "^]11;x§",
    "^]x\7",
    "^P1$r§",
    "^[I",
    "^[[B",
    "^[M !!",
    "^[27;5;9~",
    "^[12\30",
    "^^^[B",
    "\177",
    "^[?1;2c",
    "\u0085",
  };

  private final List<PickerEvent> events = new ArrayList<>();
  private final KeyDecoder decoder = new KeyDecoder(events::add);

  /**
   * {@code ^} in the table is Esc, {@code §} is ST, {@code \\r} and the like are what they are in
   * Java.
   */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          ab            | 'a' 'b'
          é日            | 'é' '日'
          \uD83D\uDE00\uD840\uDC00 | '\uD83D\uDE00' '\uD840\uDC00'
          \\r\\n\\t     | enter ctrl-j tab
          \\177\\b\\0   | backspace ctrl-h ctrl-space
          \\1\\32\\34\\37 | ctrl-a ctrl-z ctrl-\\ ctrl-_
          ^[A^[B^[C^[D  | up down right left
          ^OA^OH^OF     | up home end
          ^OP^OS^OM     | f1 f4 enter
          ^[1;5A        | ctrl-up
          ^[1;3B        | alt-down
          ^[1;2D        | shift-left
          ^[1;66A       | shift-up
          ^[1;130A      | shift-up
          ^[1;8C        | ctrl-alt-shift-right
          ^O5A          | ctrl-up
          ^[1;2P^[15;5~ | shift-f1 ctrl-f5
          ^[Z^[1;5Z     | shift-tab ctrl-shift-tab
          ^[H^[F^[1~^[4~^[7~^[8~ | home end home end home end
          ^[2~^[3~^[5~^[6~ | ins del pgup pgdn
          ^[3;5~^[3;3~  | ctrl-del alt-del
          ^[11~^[17~^[20~^[21~^[23~^[24~ | f1 f6 f9 f10 f11 f12
          ^[[A^[[E      | f1 f5
          ^a^X^\\r^\\177^\\t | alt-a alt-shift-x alt-enter alt-backspace alt-tab
          ^é^\\1        | alt-é ctrl-alt-a
          ^^[A^^OB      | alt-up alt-down
          ^^a           | esc alt-a
          ^^^[A         | esc alt-up
          ^[97;5u       | ctrl-a
          ^[97;6u       | ctrl-shift-a
          ^[97u^[65;2u^[97;2u | 'a' 'A' 'A'
          ^[47:63;2u    | '?'
          ^[233;3u      | alt-é
          ^[13;3u^[9;2u^[27u^[127;5u | alt-enter shift-tab esc ctrl-backspace
          ^[32;5u^[47;5u | ctrl-space ctrl-/
          ^[97;5:1u^[97;5:3u^[1;1:3A | ctrl-a
          ^[27;5;105~^[27;5;9~^[27;3;13~ | ctrl-i ctrl-tab alt-enter
          ^[27;2;65~    | 'A'
          ^[57441;2u^[57399u^[97;9u^[1;9A | ``
          ^[1114112u^[55296u^[7u^[99999999999u | ``
          ^[<0;5;3M^[<0;5;3m | CLICK@2,4 RELEASE@2,4
          ^[<1;1;1M^[<2;300;200M | MIDDLE_CLICK@0,0 RIGHT_CLICK@199,299
          ^[<64;2;2M^[<65;2;2M^[<68;2;2M | WHEEL_UP@1,1 WHEEL_DOWN@1,1 WHEEL_UP@1,1
          ^[<32;2;2M^[<35;2;2M^[<66;2;2M^[<128;2;2M | DRAG@1,1
          ^[<0;0;3M^[<0;5M^[<;;M^[<:;1;1M^[<0;1;1x | ``
          ^[M !!a       | 'a'
          ^[I^[O^[?2026;2$y^[?1;2c^[>0;1;2c^[24;80R^[0n^[8;24;80t | ``
          ^]11;rgb:ff/ff/ff\\7a | 'a'
          ^]52;c;eA§b | 'b'
          ^P1$r0m§c^_x§d | 'c' 'd'
          ^]0;t\\30a^Px\\32b | 'a' 'b'
          ^]0;t^[Ab     | up 'b'
          ^[200~12 34\\r\\n56^[201~a | paste(12 34  56) 'a'
          ^[200~^[201~  | paste()
          ^[200~^[20^^[201^[201~ | paste( [20  [201)
          ^[200~日^[A^[201~ | paste(日 [A)
          ^[201~a       | 'a'
          ^[12\\30a^[1é | 'a' 'é'
          ^[1\\r^[1^[A  | enter up
          ^[9999999999999999999999999999999999999999999999999999999999999999999999A | ``
          """)
  void knowsWhatTerminalsSend(String sent, String expected) {
    feed(sent.strip());
    assertEquals(expected.strip(), Events.describe(events));
    assertFalse(decoder.isPending());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          ^     | esc
          ^^    | esc esc
          a^    | 'a' esc
          ^]    | alt-]
          ^P    | alt-shift-p
          ^[    | ``
          ^O    | ``
          ^[1;5 | ``
          ^[200~12 | ``
          ^]11;x | ``
          """)
  void aShortSilenceDecidesAboutTheEscKey(String sent, String expected) {
    feed(sent.strip());
    decoder.flush();
    assertEquals(expected, Events.describe(events));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          ^     | esc
          ^[    | alt-[
          ^O    | alt-shift-o
          ^[1;5 | ``
          ^[200~12^[20 | paste(12)
          ^]11;x | ``
          ^]11;x^ | ``
          ^[M!  | ``
          """)
  void aLongSilenceEndsWhatHasBegun(String sent, String expected) {
    feed(sent.strip());
    decoder.abandon();
    assertEquals(expected, Events.describe(events));
    assertFalse(decoder.isPending());
    feed("x");
    assertEquals((expected + " 'x'").strip(), Events.describe(events));
  }

  @Test
  void aSlowArrowKeyIsStillAnArrowKey() {
    feed("^[");
    decoder.flush();
    feed("A");
    assertEquals("up", Events.describe(events));
  }

  @Test
  void onlyAnEscWaitsForAShortSilence() {
    feed("^");
    assertTrue(decoder.awaitsFlush());
    feed("[");
    assertFalse(decoder.awaitsFlush());
    assertTrue(decoder.isPending());
    feed("A");
    assertFalse(decoder.isPending());
  }

  @Test
  void bytesThatAreNoUtf8AreReplacedOneByOne() {
    byte[] bytes = HexFormat.of().parseHex("FF61C362E08080EDA080F4908080C3");
    decoder.feed(bytes, bytes.length);
    assertTrue(decoder.isPending());
    decoder.flush();
    assertTrue(decoder.isPending());
    decoder.abandon();
    assertEquals(
        "'\uFFFD' 'a' '\uFFFD' 'b' '\uFFFD' '\uFFFD' '\uFFFD' '\uFFFD'", Events.describe(events));
  }

  @Test
  void typedControlCharactersOfTheUpperRangeAreNoText() {
    feed("\u009b\u0085a");
    assertEquals("'a'", Events.describe(events));
  }

  @Test
  void aPasteIsCutAtItsLimit() {
    feed("^[200~" + "a".repeat(PasteBuffer.LIMIT - 1) + "é" + "b".repeat(10_000) + "^[201~z");
    assertEquals(2, events.size());
    assertEquals("a".repeat(PasteBuffer.LIMIT - 1), ((PickerEvent.Paste) events.get(0)).text());
    assertEquals("'z'", Events.describe(events.get(1)));
  }

  @Test
  void aPasteOfTheLimitIsWhole() {
    feed("^[200~" + "é".repeat(PasteBuffer.LIMIT / 2) + "^[201~");
    assertEquals("é".repeat(PasteBuffer.LIMIT / 2), ((PickerEvent.Paste) events.get(0)).text());
  }

  @Test
  void anySplitOfTheInputGivesTheSameEvents() {
    Random random = new Random(20260101);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder input = new StringBuilder();
      for (int count = random.nextInt(6); count >= 0; count--) {
        input.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = bytes(input.toString());
      if (random.nextInt(4) == 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertEquals(decode(bytes, bytes.length, random), decode(bytes, 3, random), input::toString);
    }
  }

  private static String decode(byte[] bytes, int most, Random random) {
    List<PickerEvent> decoded = new ArrayList<>();
    KeyDecoder decoder = new KeyDecoder(decoded::add);
    for (int at = 0; at < bytes.length; ) {
      int length =
          most == bytes.length ? most : Math.min(1 + random.nextInt(most), bytes.length - at);
      byte[] piece = new byte[length + 1];
      System.arraycopy(bytes, at, piece, 0, length);
      decoder.feed(piece, length);
      at += length;
    }
    decoder.abandon();
    return Events.describe(decoded);
  }

  private void feed(String text) {
    byte[] bytes = bytes(text);
    decoder.feed(bytes, bytes.length);
  }

  private static byte[] bytes(String text) {
    String translated = text.translateEscapes();
    return translated.replace("§", "^\\").replace('^', '\33').getBytes(StandardCharsets.UTF_8);
  }
}
