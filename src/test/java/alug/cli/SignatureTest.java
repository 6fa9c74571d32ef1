package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_000_000);

  @Test
  void isOfTheVeryPathsThatWereLookedAt() {
    Signature signature = Signature.parse("1|/a/config|/a/credentials|/jar||1 2 81a4");
    assertTrue(signature.isOf(List.of(Path.of("/a/config"), Path.of("/a/credentials"))));
    assertFalse(signature.isOf(List.of(Path.of("/a/config"), Path.of("/b/credentials"))));
    assertFalse(signature.isOf(List.of(Path.of("/a/credentials"), Path.of("/a/config"))));
    assertFalse(Signature.parse("2|/a/config|/jar").isOf(List.of(Path.of("/a/config"))));
    assertFalse(Signature.parse("1|/a/config").isOf(List.of(Path.of("/a/config"))));
    assertFalse(Signature.parse("").isOf(List.of()));
    // Not in the path: where the locale is C, no path can be made of it.
    assertTrue(Signature.parse("1|/a/config|/jar|é|").isOf(List.of(Path.of("/a/config"))));
    assertFalse(Signature.parse("1|/a/config|/jar|\uFFFD|").isOf(List.of(Path.of("/a/config"))));
  }

  @ParameterizedTest
  @CsvSource({
    "81a4, 999999.500000000, true",
    "81a4, 999999.000000001, true",
    "81a4, 1000005.500000000, true",
    "41c0, 999999.500000000, true",
    "81a4, 999990.000000000, true",
    // Whole seconds: a second change within the same one would not show.
    "81a4, 999999.000000000, false",
    "81a4, 1000005.000000000, false",
    // A pipe, a device: read once, or never the same.
    "11a4, 999999.500000000, false",
    "21b6, 999999.500000000, false",
  })
  void isExactWhereAnotherChangeWouldShow(String mode, String changed, boolean exact) {
    String file = "65024 77 " + mode + " 1000 455 999990.000000000 " + changed + " /a b/config";
    Signature signature = Signature.parse("1|/a b/config|a variable|" + file + "|");
    assertEquals(exact, signature.isExactAt(NOW));
  }

  @Test
  void theLauncherKnowsTheVariableOfEverySetting() throws Exception {
    String sign = Files.readString(Path.of("src/main/dist/lib/cache.sh"));
    for (Setting setting : Setting.values()) {
      assertTrue(sign.contains("${" + setting.variable() + ":-}"), setting.variable());
    }
  }
}
