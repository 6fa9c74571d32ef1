package alug.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
  private static final List<String> NAMES =
      List.of("admin", "prod-admin", "readonly", "dev", "billing-prod");

  @ParameterizedTest
  @CsvSource({
    "amdin, 'admin'",
    "Admn, 'admin'",
    "raedonyl, 'readonly'",
    "dve, 'dev'",
    "prod, 'billing-prod, prod-admin'",
    "nimda, ''",
    "x, ''",
  })
  void aTypoIsAFewLettersLeftOutAddedChangedOrSwapped(String typed, String meant) {
    assertEquals(meant, String.join(", ", NearestNames.to(typed, NAMES)));
  }
}
