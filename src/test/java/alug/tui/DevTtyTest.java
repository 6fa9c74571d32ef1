package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.base.AlugException;
import alug.picker.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevTtyTest {
  @ParameterizedTest
  @CsvSource({
    "24 80,80x24",
    "'40 132\n',132x40",
    "0 0,80x24",
    "'',80x24",
    "x y,80x24",
    "9 99999,2000x9"
  })
  void readsRowsBeforeColumns(String answer, String size) {
    assertEquals(size, DevTty.parseSize(answer).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "4242 (java) S 4200 4242 4200 34816 4242,true",
    "4242 (a) b) c) S 4200 4242 4200 34816 4242,true",
    "4242 (java) S 4200 4242 4242 34816 4242,false",
    "4243 (java) S 4242 4242 4242 34816 4242,false"
  })
  void stopsOnlyInAGroupThatAShellMade(String status, boolean stops) {
    assertEquals(stops, DevTty.canStop(status));
  }

  @Test
  void readsTheOptionsFromEnvironmentAndProperties() {
    TerminalOptions options =
        TerminalOptions.of(
            Map.of("TERM", "xterm", "ESCDELAY", "25"),
            Map.of(TerminalOptions.SETTINGS, "500:5\n", TerminalOptions.SIZE, "40 132"),
            true);
    assertEquals(
        new TerminalOptions(
            Optional.of("500:5"),
            Optional.of(new Size(132, 40)),
            false,
            Duration.ofMillis(25),
            true),
        options);
  }

  @ParameterizedTest
  @CsvSource({"'',60", "0,0", "100,100", "-5,0", "x,60", "999999,2000"})
  void waits60MillisecondsBehindEscUnlessToldOtherwise(String text, int millis) {
    TerminalOptions options =
        TerminalOptions.of(Map.of("TERM", "xterm", "ESCDELAY", text), Map.of(), false);
    assertEquals(Duration.ofMillis(millis), options.escapeDelay());
    assertEquals(Optional.empty(), options.settings());
  }

  @ParameterizedTest
  @CsvSource({"dumb", "''"})
  void aTerminalWithoutAScreenIsNone(String term) {
    AlugException failure =
        assertThrows(
            AlugException.class, () -> TerminalOptions.of(Map.of("TERM", term), Map.of(), true));
    assertEquals(2, failure.kind().exitCode());
  }
}
