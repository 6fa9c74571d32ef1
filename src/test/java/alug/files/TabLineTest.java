package alug.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "a\tb", "a\nb\r", "\\", "\\t", "a\\\tb", "é 日本", "\\\\n"})
  void anyTextGoesThroughAField(String text) {
    String line = TabLine.join(List.of("x", text, text, ""));

    assertEquals(-1, line.indexOf('\n'));
    assertEquals(List.of("x", text, text, ""), TabLine.split(line));
  }

  @Test
  void aStrayBackslashStandsForItself() {
    assertEquals(List.of("C:\\Users", "\\"), TabLine.split("C:\\Users\t\\"));
  }

  @Test
  void linesAreWhatStandsBetweenLineFeedsAndNotEmpty() {
    assertEquals(List.of("a", "b", "torn"), TabLine.linesOf("a\n\nb\ntorn"));
    assertEquals(List.of(), TabLine.linesOf(""));
    assertEquals("a\nb\n", TabLine.textOf(List.of("a", "b")));
  }

  @Test
  void whatIsNoNumberIsEmpty() {
    assertEquals(OptionalLong.of(12), TabLine.number("12"));
    assertEquals(OptionalLong.empty(), TabLine.number("99999999999999999999"));
    assertEquals(OptionalLong.empty(), TabLine.number(""));
  }
}
