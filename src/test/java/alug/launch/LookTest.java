package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
  @ParameterizedTest
  @CsvSource({
    "purple, PURPLE, af51f5",
    "Purple, PURPLE, af51f5",
    "red, RED, ff613d",
    "#ff0000, RED, ff0000",
    "00ff00, GREEN, 00ff00",
    "00F, BLUE, 0000ff",
    "#FFCC00, YELLOW, ffcc00",
  })
  void aWishedColourWinsEvenInProduction(String wish, Colour colour, String rgb) {
    Look look = Look.of("prod", wish, "", true);
    assertEquals(colour, look.colour());
    assertEquals(Integer.parseInt(rgb, 16), look.rgb());
  }

  @ParameterizedTest
  @CsvSource({"''", "reddish", "#12", "12345g", "-12345", "#١٢٣٤٥٦", "1234567"})
  void wordsThatAreNoColourWishNothing(String wish) {
    assertEquals(Look.of("dev", "", "", false), Look.of("dev", wish, "", false));
    assertEquals(Colour.RED, Look.of("dev", wish, "", true).colour());
  }

  @Test
  void redIsKeptForProduction() {
    Set<Colour> seen = new HashSet<>();
    Set<Icon> icons = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      Look look = Look.of("team-" + i, "", "", false);
      assertNotEquals(Colour.RED, look.colour());
      assertEquals(look, Look.of("team-" + i, "", "", false));
      seen.add(look.colour());
      icons.add(look.icon());
    }
    assertEquals(Colour.values().length - 1, seen.size());
    assertEquals(Icon.values().length, icons.size());
  }

  @Test
  void aWishedIconIsTakenAndAnUnknownOneIsNot() {
    assertEquals(Icon.CHILL, Look.of("dev", "", "Chill", false).icon());
    assertEquals(Look.of("dev", "", "", false).icon(), Look.of("dev", "", "unicorn", false).icon());
  }
}
