package alug.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path folder;

  private Settings read(String text, Map<String, String> env) throws IOException {
    Files.writeString(folder.resolve("config.properties"), text);
    return Settings.read(new Directories(folder, folder, folder), env);
  }

  private Settings read(String text) throws IOException {
    return read(text, Map.of());
  }

  @Test
  void hasTheDefaultsWhereThereIsNoFile() {
    Settings settings = Settings.read(new Directories(folder, folder, folder), Map.of());
    assertEquals(3600, settings.seconds(Setting.DURATION));
    assertEquals(43_200, settings.seconds(Setting.SESSION_DURATION));
    assertEquals(8, settings.number(Setting.PARALLEL));
    assertTrue(settings.isOn(Setting.BELL));
    assertEquals("default", settings.value(Setting.MODE).origin().toString());
  }

  @Test
  void readsLinesCommentsAndBlanks() throws IOException {
    Settings settings =
        read(
            "\uFEFF# comment\r\n\r\n  mode=long\r\nbrowser-command = b -x {url} # no comment=1\n"
                + "production =\nduration = 90m");
    assertEquals("long", settings.text(Setting.MODE));
    assertEquals(
        folder.resolve("config.properties") + ":3",
        settings.value(Setting.MODE).origin().toString());
    assertEquals("b -x {url} # no comment=1", settings.text(Setting.BROWSER_COMMAND));
    assertEquals("", settings.text(Setting.PRODUCTION));
    assertEquals(5400, settings.seconds(Setting.DURATION));
    assertEquals(List.of(), settings.warnings());
  }

  @Test
  void commandLineWinsOverEnvironmentAndThatOverTheFile() throws IOException {
    Settings settings = read("mode = long\nbell = off", Map.of("ALUG_MODE", "shared"));
    assertEquals("mode = shared (ALUG_MODE)", settings.value(Setting.MODE).toString());
    Settings asked = settings.with(Setting.MODE, "auto", "--mode");
    assertEquals("mode = auto (--mode)", asked.value(Setting.MODE).toString());
    assertFalse(asked.isOn(Setting.BELL));
  }

  @Test
  void warnsOfAnUnknownKeyWithTheNearest() throws IOException {
    Settings settings = read("\nsesion-store = file\nzzz = 1\nmode = long\nmode = auto\n");
    String file = folder.resolve("config.properties").toString();
    assertEquals(
        List.of(
            file + ":2: there is no setting sesion-store; did you mean session-store?",
            file + ":3: there is no setting zzz",
            file + ":5: mode is set before already; this line wins"),
        settings.warnings().stream().map(Warning::toString).toList());
    assertEquals("auto", settings.text(Setting.MODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mode = fast",
        "mode =",
        "duration = 899",
        "duration = 13h",
        "duration = 1.5h",
        "duration = h",
        "session-duration = 129601",
        "parallel = 0",
        "parallel = 99999999999",
        "bell = yes",
        "open-url-in-container-key = xyz",
        "account.12345678901 = short",
        "account.123456789012 =",
        "mode",
        "= long"
      })
  void refusesABadLineAndNamesIt(String line) {
    AlugException refused = assertThrows(AlugException.class, () -> read("\n" + line));
    assertEquals(AlugException.Kind.CONFIG, refused.kind());
    assertEquals(2, refused.place().orElseThrow().line());
    assertFalse(refused.fix().isEmpty());
    assertFalse(refused.paragraph().contains("xyz"));
  }

  @Test
  void saysWhichVariableIsBadAndWhatItTakes() {
    AlugException refused =
        assertThrows(AlugException.class, () -> read("", Map.of("ALUG_BELL", "loud")));
    assertEquals(
        "bell = \"loud\" is not a value of this setting (ALUG_BELL). It takes on, off.",
        refused.paragraph());
  }

  @Test
  void namesAccountsAndKeysInTheFilesOrder() throws IOException {
    Settings settings =
        read("account.123456789012 = Main shop\naccount.000000000012=Old\nkey.open = ^O");
    assertEquals("{123456789012=Main shop, 000000000012=Old}", settings.accountNames().toString());
    assertEquals(Map.of("open", "^O"), settings.pickerKeys());
  }

  @Test
  void keepsTheSecretOutOfSight() throws IOException {
    Settings settings = read("open-url-in-container-key = 00ff");
    assertFalse(settings.value(Setting.CONTAINER_KEY).toString().contains("00ff"));
    assertFalse(settings.text(Setting.CONTAINER_KEY).contains("00ff"));
    assertEquals("00ff", settings.secret(Setting.CONTAINER_KEY).reveal());
  }

  @Test
  void saysThatTheFileCannotBeRead() throws IOException {
    Files.createDirectory(folder.resolve("config.properties"));
    Directories directories = new Directories(folder, folder, folder);
    AlugException refused =
        assertThrows(AlugException.class, () -> Settings.read(directories, Map.of()));
    assertEquals("SettingsUnreadable", refused.code());
  }

  @ParameterizedTest
  @CsvSource({
    "12h,43200",
    "90m,5400",
    "43200,43200",
    "900s,900",
    "0,0",
    "'',-1",
    "h,-1",
    "1d,-1",
    "-1,-1",
    "1h30m,-1",
    "999999999h,-1",
    "1234567890,-1",
    "' 1h',-1",
    "１h,-1"
  })
  void readsLengthsOfTime(String text, int seconds) {
    assertEquals(seconds, TimeSpan.parse(text).orElse(-1));
  }
}
