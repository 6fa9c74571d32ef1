package alug.base;

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

class ByNameTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 7, 32, 33, 34, 65, 500})
  void isTheSameMapAsALinkedOneWhateverItsSize(int count) {
    ByName<Integer> few = new ByName<>();
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
    ByName<String> few = new ByName<>();
    few.set("a", "1");
    few.set("b", "2");
    assertEquals("1", few.set("a", "3"));
    assertEquals(List.of("3", "2"), new ArrayList<>(few.values()));
  }

  @Test
  void mapsMadeLikeAnotherGoTheirOwnWay() {
    ByName<String> model = named("a", "b", "c");
    ByName<String> same = new ByName<>(model);
    ByName<String> other = new ByName<>(model);
    set(same, "a", "b", "c");
    set(other, "a", "x");
    set(model, "d");
    set(same, "e");
    set(other, "c");
    assertEquals(List.of("a", "b", "c", "d"), List.copyOf(model.keySet()));
    assertEquals(List.of("a", "b", "c", "e"), List.copyOf(same.keySet()));
    assertEquals(List.of("a", "x", "c"), List.copyOf(other.keySet()));
    assertEquals("value of e", same.get("e"));
    assertNull(same.get("d"));
  }

  @Test
  void aMapMadeLikeOneOfManyHasTheNamesItGets() {
    ByName<String> model = new ByName<>();
    for (int i = 0; i < 50; i++) {
      set(model, "name" + i);
    }
    ByName<String> like = new ByName<>(model);
    assertNull(like.get("name0"));
    set(like, "name1", "name0");
    assertEquals(List.of("name1", "name0"), List.copyOf(like.keySet()));
  }

  private static ByName<String> named(String... names) {
    ByName<String> map = new ByName<>();
    set(map, names);
    return map;
  }

  private static void set(ByName<String> map, String... names) {
    for (String name : names) {
      map.set(name, "value of " + name);
    }
  }

  @Test
  void tellsNamesOfOneHashApart() {
    ByName<String> few = new ByName<>();
    few.set("Aa", "first");
    few.set("BB", "second");
    assertEquals("first", few.get("Aa"));
    assertEquals("second", few.get("BB"));
  }

  @Test
  void cannotBeChangedThroughTheMapItIs() {
    Map<String, String> map = ByName.copyOf(Map.of("a", "1"));
    assertThrows(UnsupportedOperationException.class, () -> map.put("a", "2"));
    assertThrows(UnsupportedOperationException.class, () -> map.remove("a"));
    assertThrows(UnsupportedOperationException.class, map::clear);
    assertSame(map, ByName.copyOf(map));
    assertTrue(map.containsKey("a"));
  }
}
