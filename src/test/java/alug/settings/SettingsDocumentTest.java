package alug.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsDocumentTest {
  static String row(Setting setting) {
    String standard = setting.standard().isEmpty() ? "(empty)" : "`" + setting.standard() + "`";
    return "| `"
        + setting.key()
        + "` | "
        + standard.replace("|", "\\|")
        + " | "
        + setting.what()
        + " | "
        + setting.allowed()
        + " | `"
        + setting.example().replace("|", "\\|")
        + "` |";
  }

  @ParameterizedTest
  @EnumSource
  void hasEverySettingWithDefaultValuesAndExample(Setting setting) throws IOException {
    String document = Files.readString(Path.of("docs/SETTINGS.md"));
    assertTrue(
        document.contains(row(setting) + "\n"), () -> "docs/SETTINGS.md lacks " + row(setting));
  }

  @ParameterizedTest
  @EnumSource
  void exampleIsAValueAndNotTheDefault(Setting setting) {
    assertTrue(setting.takes(setting.example()));
    assertEquals(setting, Setting.byKey(setting.key()).orElseThrow());
    assertTrue(!setting.example().equals(setting.standard()));
  }
}
