package alug.settings;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every setting's value and where it comes from: command line before environment before the file
 * before the default.
 */
public final class Settings {
  /**
   * A value that its setting takes.
   *
   * @param text as written; a secret one prints as redacted
   */
  public record Value(Setting setting, String text, Origin origin) {
    /**
     * Checks a value.
     *
     * @throws AlugException of kind CONFIG, with the line where it is one of the file
     */
    static Value of(Setting setting, String text, Origin origin) {
      return new Value(setting, text, origin);
    }

    public Value {
      if (!setting.takes(text)) {
        String shown = setting.isSecret() ? Secret.REDACTED : "\"" + text + "\"";
        String where = origin.place().isPresent() ? "" : " (" + origin + ")";
        throw AlugException.of(
                Kind.CONFIG,
                "SettingValue",
                setting.key() + " = " + shown + " is not a value of this setting" + where,
                "It takes " + setting.allowed() + ".")
            .at(origin.place().orElse(null));
      }
    }

    @Override
    public String toString() {
      String shown = setting.isSecret() && !text.isEmpty() ? Secret.REDACTED : text;
      return setting.key() + " = " + shown + " (" + origin + ")";
    }
  }

  private final Map<Setting, Value> values;
  private final Map<String, String> accountNames;
  private final Map<String, String> pickerKeys;
  private final List<Warning> warnings;

  private Settings(
      Map<Setting, Value> values,
      Map<String, String> accountNames,
      Map<String, String> pickerKeys,
      List<Warning> warnings) {
    this.values = values;
    this.accountNames = Collections.unmodifiableMap(accountNames);
    this.pickerKeys = Collections.unmodifiableMap(pickerKeys);
    this.warnings = List.copyOf(warnings);
  }

  /** The defaults, untouched by file and environment. */
  public static Settings standard() {
    return new Settings(new EnumMap<>(Setting.class), Map.of(), Map.of(), List.of());
  }

  /**
   * Reads the settings file, where there is one, and the {@code ALUG_} variables.
   *
   * @throws AlugException of kind CONFIG at the first value that its setting does not take
   */
  public static Settings read(Directories directories, Map<String, String> env) {
    SettingsFile file = new SettingsFile(directories.settingsFile());
    file.read();
    for (Setting setting : Setting.values()) {
      String named = env.get(setting.variable());
      if (named != null && !named.isBlank()) {
        file.values.put(setting, Value.of(setting, named.trim(), Origin.named(setting.variable())));
      }
    }
    return new Settings(file.values, file.accountNames, file.pickerKeys, file.warnings);
  }

  /**
   * The same with a value of the command line.
   *
   * @param option as written there, for messages: {@code --mode}
   * @throws AlugException of kind CONFIG where the setting does not take it
   */
  public Settings with(Setting setting, String text, String option) {
    Map<Setting, Value> more = new EnumMap<>(Setting.class);
    more.putAll(values);
    more.put(setting, Value.of(setting, text, Origin.named(option)));
    return new Settings(
        more, new LinkedHashMap<>(accountNames), new LinkedHashMap<>(pickerKeys), warnings);
  }

  /** The value and where it comes from. */
  public Value value(Setting setting) {
    Value value = values.get(setting);
    return value == null ? new Value(setting, setting.standard(), Origin.STANDARD) : value;
  }

  /** The value as text; for a secret one see {@link #secret}. */
  public String text(Setting setting) {
    return setting.isSecret() ? Secret.REDACTED : value(setting).text();
  }

  public Secret secret(Setting setting) {
    return Secret.of(value(setting).text());
  }

  public boolean isOn(Setting setting) {
    return value(setting).text().equals("on");
  }

  /** The value of a setting that takes a number. */
  public int number(Setting setting) {
    return TimeSpan.digits(value(setting).text());
  }

  /** The seconds of a setting that takes a length of time. */
  public int seconds(Setting setting) {
    return TimeSpan.seconds(value(setting).text());
  }

  /** {@code account.ID = name}: the name by the account id of 12 digits, in the file's order. */
  public Map<String, String> accountNames() {
    return accountNames;
  }

  /** {@code key.ACTION = KEY}: the key by the picker's action, as written. */
  public Map<String, String> pickerKeys() {
    return pickerKeys;
  }

  /** Lines of the file without effect. */
  public List<Warning> warnings() {
    return warnings;
  }
}
