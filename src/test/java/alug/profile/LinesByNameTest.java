package alug.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import alug.base.ByName;
import alug.base.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesByNameTest {
  private static final Path CONFIG = Path.of("config");
  private final ByName<String> properties = new ByName<>();
  private final ByName<Place> places = new ByName<>();

  private void put(String name, Place place) {
    properties.set(name, "value of " + name);
    places.set(name, place);
  }

  @Test
  void saysWhatThePlacesSay() {
    put("region", new Place(CONFIG, 3));
    put("role_arn", new Place(CONFIG, 2));
    Map<String, Place> lines = LinesByName.of(properties, places);
    assertInstanceOf(LinesByName.class, lines);
    assertEquals(Map.copyOf(places), lines);
    assertEquals(List.of("region", "role_arn"), List.copyOf(lines.keySet()));
    assertEquals(new Place(CONFIG, 2), lines.get("role_arn"));
    assertNull(lines.get("mfa_serial"));
    assertFalse(lines.containsKey("mfa_serial"));
  }

  @Test
  void saysWhatLinesThatFollowEachOtherAre() {
    put("region", new Place(CONFIG, 3));
    put("role_arn", new Place(CONFIG, 4));
    put("mfa_serial", new Place(CONFIG, 5));
    assertEquals(Map.copyOf(places), LinesByName.of(properties, places));
  }

  @Test
  void placesOfTwoFilesStayPlaces() {
    put("region", new Place(CONFIG, 3));
    put("aws_access_key_id", new Place(Path.of("credentials"), 2));
    assertSame(places, LinesByName.of(properties, places));
  }

  @Test
  void noPlacesStayNone() {
    assertSame(places, LinesByName.of(properties, places));
  }
}
