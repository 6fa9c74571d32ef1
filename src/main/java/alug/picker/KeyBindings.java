package alug.picker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key does what in the list. */
public final class KeyBindings {
  private final Map<PickerEvent.Key, Action> actions = new HashMap<>();
  private final Map<Action, List<PickerEvent.Key>> keys = new EnumMap<>(Action.class);
  private final List<String> problems = new ArrayList<>();

  private KeyBindings() {}

  /**
   * The default keys and those of the settings, which win.
   *
   * @param settings keys by action, {@code copy} to {@code ^y}; several are separated by blanks
   */
  public static KeyBindings of(Map<String, String> settings) {
    KeyBindings bindings = new KeyBindings();
    for (Action action : Action.values()) {
      for (String key : action.defaultKeys()) {
        bindings.bind(action, key);
      }
    }
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      bindings.set(setting.getKey(), setting.getValue());
    }
    return bindings;
  }

  /** Settings without effect, as sentences for the person. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  Optional<Action> action(PickerEvent.Key key) {
    return Optional.ofNullable(actions.get(key));
  }

  /** The keys of an action, the first one first in hints. */
  List<PickerEvent.Key> keys(Action action) {
    return keys.getOrDefault(action, List.of());
  }

  /** All keys as hints write them. */
  Map<Action, List<String>> hints() {
    Map<Action, List<String>> hints = new EnumMap<>(Action.class);
    for (Map.Entry<Action, List<PickerEvent.Key>> entry : keys.entrySet()) {
      List<String> written = new ArrayList<>();
      for (PickerEvent.Key key : entry.getValue()) {
        written.add(hint(key));
      }
      hints.put(entry.getKey(), written);
    }
    return hints;
  }

  /** How the first key of an action is written in hints: {@code ^y}, {@code alt-a}; or empty. */
  String hint(Action action) {
    List<PickerEvent.Key> all = keys(action);
    return all.isEmpty() ? "" : hint(all.get(0));
  }

  /** How a key is written in hints. */
  static String hint(PickerEvent.Key key) {
    boolean caret = key.name() == KeyName.CHARACTER && key.ctrl() && !key.alt() && !key.shift();
    if (!caret || key.character() == ' ') {
      return key.toString();
    }
    return new StringBuilder("^").appendCodePoint(key.character()).toString();
  }

  private void set(String name, String written) {
    Optional<Action> action = Action.named(name);
    if (action.isEmpty()) {
      problems.add("key." + name + ": there is no such action in the picker");
      return;
    }
    for (String key : written.split(" ", -1)) {
      if (!key.isEmpty() && !bind(action.get(), key)) {
        problems.add("key." + name + ": " + key + " is no key; write it as ^y, alt-p or f5");
      }
    }
  }

  /** The newest key of an action comes first in hints, the defaults in their order. */
  private boolean bind(Action action, String written) {
    boolean caret = written.length() > 1 && written.charAt(0) == '^';
    Optional<PickerEvent.Key> key =
        PickerEvent.Key.parse(caret ? "ctrl-" + written.substring(1) : written);
    if (key.isEmpty()) {
      return false;
    }
    Action before = actions.put(key.get(), action);
    if (before != null) {
      all(before).remove(key.get());
    }
    List<PickerEvent.Key> all = all(action);
    boolean isDefault = action.defaultKeys().contains(key.get().toString());
    all.add(isDefault ? all.size() : 0, key.get());
    return true;
  }

  private List<PickerEvent.Key> all(Action action) {
    return keys.computeIfAbsent(action, any -> new ArrayList<>());
  }
}
