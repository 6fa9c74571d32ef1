package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IsolationTest {
  @ParameterizedTest
  @EnumSource
  void oneConsoleGoesAnywhereWithoutAWord(Isolation isolation) {
    assertEquals(Optional.empty(), isolation.admit(1, false));
  }

  @ParameterizedTest
  @CsvSource({"SHARED, 2", "MULTI_SESSION, 6", "ONE_LINK, 2"})
  void tooManyAreRefusedWithTheWayOutUnlessToldOtherwise(Isolation isolation, int count) {
    AlugException refused = assertThrows(AlugException.class, () -> isolation.admit(count, false));
    assertEquals(AlugException.Kind.CONFIG, refused.kind());
    assertTrue(refused.cause().startsWith(count + " consoles "), refused.cause());
    assertTrue(refused.fix().contains("browser = "), refused.fix());
    assertTrue(isolation.admit(count, true).isPresent());
  }

  @Test
  void multiSessionSaysItsFive() {
    assertTrue(Isolation.MULTI_SESSION.admit(5, false).orElseThrow().contains("at most 5"));
  }

  @Test
  void containersTakeAnyNumber() {
    assertEquals(Optional.empty(), Isolation.APART.admit(40, false));
  }

  @Test
  void chromiumWarnsAboveTen() {
    assertEquals(Optional.empty(), Isolation.APART_BUT_HEAVY.admit(10, false));
    String warning = Isolation.APART_BUT_HEAVY.admit(11, false).orElseThrow();
    assertTrue(warning.startsWith("11 Chromium profiles"), warning);
  }
}
