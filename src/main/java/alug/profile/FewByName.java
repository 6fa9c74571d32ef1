package alug.profile;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A handful of values by name, in the order they came. Searched one by one, since ten thousand
 * profiles with five properties each are read faster and kept smaller that way than in hash tables;
 * where they are many all the same, an index helps.
 */
final class FewByName<V> extends AbstractMap<String, V> {
  private static final int FEW = 32;

  private String[] names = new String[6];
  private Object[] values = new Object[6];
  private int size;
  private @Nullable Map<String, Integer> index;

  /** The map itself if it is such a one already, which nobody changes once it is handed out. */
  static <V> FewByName<V> copyOf(Map<String, V> map) {
    if (map instanceof FewByName<V> few) {
      return few;
    }
    FewByName<V> copy = new FewByName<>();
    for (Map.Entry<String, V> entry : map.entrySet()) {
      copy.set(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  /** Sets a value and returns the one before; only while the map is being made. */
  @Nullable V set(String name, V value) {
    int at = find(name);
    if (at >= 0) {
      V before = value(at);
      values[at] = value;
      return before;
    }
    if (size == names.length) {
      grow();
    }
    names[size] = name;
    values[size] = value;
    if (index != null) {
      index.put(name, size);
    }
    size++;
    return null;
  }

  private void grow() {
    int more = size * 2;
    names = Arrays.copyOf(names, more);
    values = Arrays.copyOf(values, more);
    if (index == null && more > FEW) {
      index = new HashMap<>();
      for (int i = 0; i < size; i++) {
        index.put(names[i], i);
      }
    }
  }

  private int find(String name) {
    if (index != null) {
      return index.getOrDefault(name, -1);
    }
    // Texts keep their hashes, so this is cheaper than it looks.
    int hash = name.hashCode();
    for (int i = 0; i < size; i++) {
      if (names[i].hashCode() == hash && names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @SuppressWarnings("unchecked") // Only set puts values in.
  private V value(int at) {
    return (V) values[at];
  }

  /** Which one a name is, in the order they came; -1 where it is not among them. */
  int placeOf(Object name) {
    return name instanceof String text ? find(text) : -1;
  }

  String nameAt(int at) {
    return names[at];
  }

  V valueAt(int at) {
    return value(at);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable V get(Object name) {
    int at = placeOf(name);
    return at < 0 ? null : value(at);
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String text && find(text) >= 0;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Entry<String, V>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, V>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public Map.Entry<String, V> next() {
      if (next == size) {
        throw new NoSuchElementException();
      }
      int at = next++;
      return Map.entry(names[at], value(at));
    }
  }
}
