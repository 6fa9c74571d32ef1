package alug.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AccessDenied|MultiFactorAuthentication failed with invalid MFA one time pass code.|403|WRONG_CODE",
        "AccessDenied|MultiFactorAuthentication failed, unable to validate MFA code.|403|DEVICE_REFUSED",
        "AccessDenied|User: x is not authorized to perform: sts:AssumeRole on resource: y|403|NOT_AUTHORIZED",
        "AccessDenied|something AWS never said before|403|NOT_AUTHORIZED",
        "AccessDenied|Cannot call GetSessionToken with session credentials|403|SESSION_ASKS_FOR_SESSION",
        "AccessDenied|Roles may not be assumed by root accounts.|403|ROOT_USER",
        "ValidationError|The requested DurationSeconds exceeds the MaxSessionDuration set|400|OVER_ROLE_MAXIMUM",
        "ValidationError|The requested DurationSeconds exceeds the 1 hour session limit|400|OVER_CHAIN_LIMIT",
        "ValidationError|1 validation error detected|400|INVALID_REQUEST",
        "ExpiredToken|The security token included in the request is expired|403|EXPIRED_TOKEN",
        "ExpiredTokenException||400|EXPIRED_TOKEN",
        "InvalidClientTokenId|The security token included in the request is invalid|403|INVALID_KEY",
        "SignatureDoesNotMatch|The request signature we calculated does not match|403|WRONG_SECRET",
        "SignatureDoesNotMatch|Signature expired: 1 is now earlier than 2|403|WRONG_CLOCK",
        "Throttling|Rate exceeded|400|THROTTLED",
        "RegionDisabledException|STS is not activated in this region|403|REGION_DISABLED",
        "InternalFailure||500|SERVER_ERROR",
        "''||503|SERVER_ERROR",
        "''||403|NOT_AWS",
        "''||429|THROTTLED",
        "SomeNewThrottle|slow down|429|THROTTLED",
        "''||511|NOT_AWS",
        "PackedPolicyTooLarge||400|OTHER"
      })
  void theCodeDecidesAndTheMessageTellsApart(
      String code, String message, int status, Refusal refusal) {
    assertEquals(refusal, Refusal.of(code, message == null ? "" : message, status));
  }
}
