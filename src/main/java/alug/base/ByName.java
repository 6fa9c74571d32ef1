package alug.base;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, in the order they came; as a map it cannot be changed. Made for ten thousand
 * profiles with five properties each, which take a third of what hash tables do: a handful is
 * searched one by one, many by a table of numbers, and maps made like one another share their
 * names.
 */
public final class ByName<V> extends AbstractMap<String, V> {
  private static final int FEW = 32;
  private static final int FIRST_ROOM = 6;

  private String[] names;
  private Object[] values;
  private int size;

  /** Whether another map has the names too: then they may be read as far as they fit, not set. */
  private boolean shared;

  /** Where many are, one more than the place of a name, at its hash or behind; 0 is free. */
  private int @Nullable [] slots;

  /** An empty one. */
  public ByName() {
    this(FIRST_ROOM);
  }

  /** An empty one with room for so many. */
  public ByName(int room) {
    names = new String[Math.max(1, room)];
    values = new Object[names.length];
  }

  /** An empty one that will probably get the same names as another, in the same order. */
  public ByName(ByName<?> like) {
    names = like.names;
    values = new Object[names.length];
    shared = true;
    if (names.length > FEW) {
      unshare();
    }
  }

  /** The map itself if it is such a one already, which nobody changes once it is handed out. */
  public static <V> ByName<V> copyOf(Map<String, V> map) {
    if (map instanceof ByName<V> same) {
      return same;
    }
    ByName<V> copy = new ByName<>(map.size());
    for (Map.Entry<String, V> entry : map.entrySet()) {
      copy.set(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  /** Sets a value and returns the one before; only while the map is being made. */
  public @Nullable V set(String name, V value) {
    int at = find(name);
    if (at >= 0) {
      V before = value(at);
      values[at] = value;
      return before;
    }
    if (size == names.length) {
      grow();
    }
    if (!shared) {
      names[size] = name;
    } else if (!name.equals(names[size])) {
      unshare();
      names[size] = name;
    }
    values[size] = value;
    size++;
    if (size > FEW) {
      index();
    }
    return null;
  }

  private void unshare() {
    names = Arrays.copyOf(Arrays.copyOf(names, size), names.length);
    shared = false;
  }

  private void grow() {
    names = Arrays.copyOf(names, size * 2);
    values = Arrays.copyOf(values, size * 2);
    shared = false;
  }

  /** Puts the last name in the table, or all of them in a larger one: it is half empty always. */
  private void index() {
    int[] table = slots;
    if (table != null && size * 2 <= table.length) {
      table[slot(table, names[size - 1])] = size;
      return;
    }
    int[] larger = new int[Integer.highestOneBit(Math.max(names.length, size)) * 4];
    for (int at = 0; at < size; at++) {
      larger[slot(larger, names[at])] = at + 1;
    }
    slots = larger;
  }

  /** Where a name is in the table, or would go. */
  private int slot(int[] table, String name) {
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> 16) & table.length - 1;
    while (table[slot] != 0 && !names[table[slot] - 1].equals(name)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private int find(String name) {
    int[] table = slots;
    if (table != null) {
      return table[slot(table, name)] - 1;
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
  public int placeOf(Object name) {
    return name instanceof String text ? find(text) : -1;
  }

  public String nameAt(int at) {
    return names[at];
  }

  public V valueAt(int at) {
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
    return placeOf(name) >= 0;
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
