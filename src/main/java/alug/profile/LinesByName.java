package alug.profile;

import alug.base.ByName;
import alug.base.Place;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where properties stand that are all in one file, as nearly all profiles' are: a number each, in
 * the order of the properties, in a quarter of the memory of as many places.
 */
final class LinesByName extends AbstractMap<String, Place> {
  private final ByName<String> properties;
  private final Path file;

  /** The first one's line. */
  private final int first;

  /** All lines; null where each property is on the line behind the one before, as most are. */
  private final int @Nullable [] lines;

  private LinesByName(ByName<String> properties, Path file, int... lines) {
    this.properties = properties;
    this.file = file;
    first = lines[0];
    this.lines = follow(lines) ? null : lines;
  }

  private static boolean follow(int... lines) {
    for (int at = 1; at < lines.length; at++) {
      if (lines[at] != lines[0] + at) {
        return false;
      }
    }
    return true;
  }

  private Place placeAt(int at) {
    return new Place(file, lines == null ? first + at : lines[at]);
  }

  /** The places of these properties, as small as they can be kept. */
  static Map<String, Place> of(ByName<String> properties, ByName<Place> places) {
    if (places.isEmpty() || places.size() != properties.size()) {
      return places;
    }
    Path file = places.valueAt(0).file();
    int[] lines = new int[places.size()];
    for (int at = 0; at < lines.length; at++) {
      Place place = places.valueAt(at);
      if (!place.file().equals(file) || !places.nameAt(at).equals(properties.nameAt(at))) {
        return places;
      }
      lines[at] = place.line();
    }
    return new LinesByName(properties, file, lines);
  }

  @Override
  public int size() {
    return properties.size();
  }

  @Override
  public @Nullable Place get(Object name) {
    int at = properties.placeOf(name);
    return at < 0 ? null : placeAt(at);
  }

  @Override
  public boolean containsKey(Object name) {
    return properties.containsKey(name);
  }

  @Override
  public Set<Entry<String, Place>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return properties.size();
      }

      @Override
      public Iterator<Entry<String, Place>> iterator() {
        Iterator<Entry<String, String>> names = properties.entrySet().iterator();
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return names.hasNext();
          }

          @Override
          public Entry<String, Place> next() {
            return Map.entry(names.next().getKey(), placeAt(next++));
          }
        };
      }
    };
  }
}
