package alug.settings;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.NearestNames;
import alug.base.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code key = value} lines; a line that begins with # is a comment. */
final class SettingsFile {
  private static final String ACCOUNT = "account.";
  private static final String KEY = "key.";
  private static final int ACCOUNT_DIGITS = 12;

  final Map<Setting, Settings.Value> values = new EnumMap<>(Setting.class);
  final Map<String, String> accountNames = new LinkedHashMap<>();
  final Map<String, String> pickerKeys = new LinkedHashMap<>();
  final List<Warning> warnings = new ArrayList<>();
  private final Path file;

  SettingsFile(Path file) {
    this.file = file;
  }

  /** Reads the file, where there is one. */
  void read() {
    if (!Files.exists(file)) {
      return;
    }
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw AlugException.of(
              Kind.CONFIG,
              "SettingsUnreadable",
              "The settings file " + file + " cannot be read",
              "Make it a file that you may read, or remove it.")
          .from(e);
    }
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    for (int line = 1; start <= text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      line(text.substring(start, end).trim(), new Place(file, line));
      start = end + 1;
    }
  }

  private void line(String line, Place place) {
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    int equal = line.indexOf('=');
    if (equal <= 0) {
      throw AlugException.of(
              Kind.CONFIG, "SettingsLine", "expected key = value", "Begin a comment with #.")
          .at(place);
    }
    String key = line.substring(0, equal).trim();
    String value = line.substring(equal + 1).trim();
    Optional<Setting> setting = Setting.byKey(key);
    if (setting.isPresent()) {
      Origin origin = Origin.line(place);
      Settings.Value earlier =
          values.put(setting.get(), Settings.Value.of(setting.get(), value, origin));
      warnIfAgain(key, earlier != null, place);
    } else if (key.startsWith(ACCOUNT)) {
      account(key.substring(ACCOUNT.length()), value, place);
    } else if (key.startsWith(KEY) && key.length() > KEY.length()) {
      String earlier = pickerKeys.put(key.substring(KEY.length()), value);
      warnIfAgain(key, earlier != null, place);
    } else {
      warnings.add(new Warning(place, "there is no setting " + key + didYouMean(key)));
    }
  }

  private void account(String id, String name, Place place) {
    boolean isId = id.length() == ACCOUNT_DIGITS;
    for (int i = 0; i < id.length(); i++) {
      isId &= id.charAt(i) >= '0' && id.charAt(i) <= '9';
    }
    if (!isId || name.isEmpty()) {
      throw AlugException.of(
              Kind.CONFIG,
              "AccountName",
              "\"account." + id + "\" names no account",
              "Write account.123456789012 = NAME, with the 12 digits of the account.")
          .at(place);
    }
    warnIfAgain(ACCOUNT + id, accountNames.put(id, name) != null, place);
  }

  private void warnIfAgain(String key, boolean again, Place place) {
    if (again) {
      warnings.add(new Warning(place, key + " is set before already; this line wins"));
    }
  }

  private static String didYouMean(String key) {
    List<String> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      keys.add(setting.key());
    }
    List<String> nearest = NearestNames.to(key, keys);
    return nearest.isEmpty() ? "" : "; did you mean " + nearest.get(0) + "?";
  }
}
