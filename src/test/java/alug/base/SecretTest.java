package alug.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SecretTest {
  private record Holder(Secret secret) {}

  @Test
  void printsAsRedactedAlsoInsideARecord() {
    assertEquals("Holder[secret=[redacted]]", new Holder(Secret.of("abc")).toString());
  }

  @Test
  void isEqualByItsText() {
    assertEquals(Secret.of("abc"), Secret.of("abc"));
    assertNotEquals(Secret.of("abc"), Secret.of("abd"));
  }
}
