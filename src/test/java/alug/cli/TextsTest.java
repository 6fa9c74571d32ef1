package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.600Z");

  private static String leftAt(Instant at, Instant end) {
    return Texts.left(Duration.between(at, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "PT10M0.5S", "PT10M59.999S", "PT1H", "PT1H30M12.345S", "PT12H"})
  void whatIsLeftReadsTheSameUntilThenAndNotAfter(Duration left) {
    Instant end = NOW.plus(left);
    Instant then = Texts.sameUntil(NOW, end);
    assertEquals(leftAt(NOW, end), leftAt(then, end));
    assertNotEquals(leftAt(NOW, end), leftAt(then.plusNanos(1), end));
  }

  @Test
  void secondsAreGoodForNoTime() {
    assertEquals(NOW, Texts.sameUntil(NOW, NOW.plusMillis(599_999)));
    assertEquals(NOW, Texts.sameUntil(NOW, NOW.minusSeconds(5)));
  }
}
