package alug.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A call whose signature was good: who calls, with which parameters. */
record StsCall(Request request, Keys keys) {

  Caller caller() {
    return keys.caller();
  }

  String required(String parameter) {
    return optional(parameter).orElseThrow();
  }

  Optional<String> optional(String parameter) {
    return Optional.ofNullable(request.parameter(parameter));
  }

  Optional<Duration> duration() {
    return optional("DurationSeconds").map(Integer::parseInt).map(Duration::ofSeconds);
  }

  Constraints constraints() {
    return new Constraints(request);
  }

  /** Checks the MFA code of this call; when it was accepted, or empty where none was sent. */
  Optional<Instant> verifyMfa(MfaVerifier mfa) {
    Optional<String> serial = optional("SerialNumber");
    Optional<String> code = optional("TokenCode");
    if (serial.isPresent() != code.isPresent()) {
      throw StsRefusal.accessDenied(
          "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass"
              + " code.");
    }
    return code.map(digits -> mfa.verify(caller().principal().toString(), serial.get(), digits));
  }

  /** The Credentials element of an answer. */
  static Map<String, String> xml(Keys issued) {
    Map<String, String> elements = new LinkedHashMap<>();
    elements.put("AccessKeyId", issued.id());
    elements.put("SecretAccessKey", issued.secret());
    elements.put("SessionToken", issued.token().orElseThrow());
    elements.put("Expiration", issued.expires().orElseThrow().toString());
    return elements;
  }
}
