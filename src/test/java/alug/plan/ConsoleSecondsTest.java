package alug.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSecondsTest {
  @ParameterizedTest
  @CsvSource({"12h, 43200", "90m, 5400", "43200, 43200", "1h30m, 5400", "900s, 900", "0, 0"})
  void readsLengths(String text, int seconds) {
    assertEquals(OptionalInt.of(seconds), ConsoleSeconds.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "h", "12 h", "-5", "1d", "99999999999", "1hh", "1.5h", "999999h"})
  void refusesOtherTexts(String text) {
    assertEquals(OptionalInt.empty(), ConsoleSeconds.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"43200, 12h, 12 h", "5400, 1h30m, 1 h 30 min", "900, 15m, 15 min"})
  void writesLengths(int seconds, String label, String words) {
    assertEquals(label, ConsoleSeconds.label(seconds));
    assertEquals(words, ConsoleSeconds.words(seconds));
  }
}
