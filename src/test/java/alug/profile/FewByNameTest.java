package alug.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewByNameTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 7, 33, 500})
  void isTheSameMapAsALinkedOneWhateverItsSize(int count) {
    FewByName<Integer> few = new FewByName<>();
    Map<String, Integer> linked = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      assertNull(few.set("name" + i, i));
      linked.put("name" + i, i);
    }
    assertEquals(linked, few);
    assertEquals(new ArrayList<>(linked.keySet()), new ArrayList<>(few.keySet()));
    for (int i = 0; i < count; i++) {
      assertEquals(i, few.get("name" + i));
    }
    assertNull(few.get("name" + count));
    assertFalse(few.containsKey("name" + count));
  }

  @Test
  void aNameSetAgainKeepsItsPlaceAndGivesBackWhatItWas() {
    FewByName<String> few = new FewByName<>();
    few.set("a", "1");
    few.set("b", "2");
    assertEquals("1", few.set("a", "3"));
    assertEquals(List.of("3", "2"), new ArrayList<>(few.values()));
  }

  @Test
  void tellsNamesOfOneHashApart() {
    FewByName<String> few = new FewByName<>();
    few.set("Aa", "first");
    few.set("BB", "second");
    assertEquals("first", few.get("Aa"));
    assertEquals("second", few.get("BB"));
  }

  @Test
  void cannotBeChangedThroughTheMapItIs() {
    Map<String, String> map = FewByName.copyOf(Map.of("a", "1"));
    assertThrows(UnsupportedOperationException.class, () -> map.put("a", "2"));
    assertThrows(UnsupportedOperationException.class, () -> map.remove("a"));
    assertThrows(UnsupportedOperationException.class, map::clear);
    assertSame(map, FewByName.copyOf(map));
    assertTrue(map.containsKey("a"));
  }
}
