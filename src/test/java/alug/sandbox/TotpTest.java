package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  // "12345678901234567890" of RFC 6238's appendix B, in base32.
  private static final MfaDevice RFC_DEVICE =
      new MfaDevice("arn:aws:iam::111111111111:mfa/rfc", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void givesTheLastSixDigitsOfTheRfcsTable(long seconds, String code) {
    assertEquals(code, RFC_DEVICE.code(Totp.step(Instant.ofEpochSecond(seconds))));
  }

  @ParameterizedTest
  @CsvSource({"0, 30", "1, 29", "29, 1", "30, 30"})
  void aStepLastsThirtySeconds(long seconds, int left) {
    assertEquals(left, Totp.secondsLeft(Instant.ofEpochSecond(seconds)));
  }

  @Test
  void aSeedIsBase32() {
    assertThrows(IllegalArgumentException.class, () -> new MfaDevice("serial-number", "018!"));
    assertThrows(IllegalArgumentException.class, () -> new MfaDevice("serial-number", ""));
  }
}
