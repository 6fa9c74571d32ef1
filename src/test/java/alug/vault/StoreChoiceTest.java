package alug.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreChoiceTest {
  @ParameterizedTest
  @EnumSource
  void everyChoiceIsFoundByItsWord(StoreChoice choice) {
    assertEquals(choice, StoreChoice.parse(choice.word()));
  }

  @Test
  void anotherWordIsSaidWithTheOnesThereAre() {
    AlugException failure = assertThrows(AlugException.class, () -> StoreChoice.parse("keyring"));

    assertEquals(AlugException.Kind.CONFIG, failure.kind());
    assertTrue(failure.paragraph().contains("auto, keychain, file or memory"));
  }
}
