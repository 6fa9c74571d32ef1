package alug.session;

import java.util.Locale;

/**
 * Why STS did not give credentials.
 *
 * <p>AWS's error code decides; its message only tells apart what shares a code (STS API reference,
 * "Errors"; the message texts are what AWS was seen to answer).
 */
enum Refusal {
  WRONG_CODE,
  DEVICE_REFUSED,
  NOT_AUTHORIZED,
  SESSION_ASKS_FOR_SESSION,
  ROOT_USER,
  OVER_ROLE_MAXIMUM,
  OVER_CHAIN_LIMIT,
  INVALID_REQUEST,
  EXPIRED_TOKEN,
  INVALID_KEY,
  WRONG_SECRET,
  WRONG_CLOCK,
  THROTTLED,
  REGION_DISABLED,
  SERVER_ERROR,
  NOT_AWS,
  NO_ANSWER,
  OTHER;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;
  private static final int SIGN_IN_TO_THE_NETWORK = 511;

  /**
   * The refusal in an error answer.
   *
   * @param code AWS's error code; empty where the answer has none
   */
  static Refusal of(String code, String message, int status) {
    return switch (code) {
      case "" -> withoutCode(status);
      case "AccessDenied", "AccessDeniedException" -> denied(message.toLowerCase(Locale.ROOT));
      case "ValidationError", "ValidationException" -> invalid(message);
      case "ExpiredToken", "ExpiredTokenException" -> EXPIRED_TOKEN;
      case "InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId" ->
          INVALID_KEY;
      case "SignatureDoesNotMatch", "InvalidSignatureException", "IncompleteSignature" ->
          message.contains("Signature expired") || message.contains("not yet current")
              ? WRONG_CLOCK
              : WRONG_SECRET;
      case "RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture" -> WRONG_CLOCK;
      case "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "RequestThrottled",
          "RequestThrottledException",
          "RequestLimitExceeded",
          "TooManyRequestsException",
          "SlowDown" ->
          THROTTLED;
      case "RegionDisabledException", "RegionDisabled" -> REGION_DISABLED;
      default -> byStatus(status, OTHER);
    };
  }

  /** Some throttling and many failures come from in front of STS and carry no code of its. */
  private static Refusal withoutCode(int status) {
    // Said by captive portals only (RFC 6585, section 6).
    return status == SIGN_IN_TO_THE_NETWORK ? NOT_AWS : byStatus(status, NOT_AWS);
  }

  private static Refusal byStatus(int status, Refusal otherwise) {
    if (status == TOO_MANY_REQUESTS) {
      return THROTTLED;
    }
    return status >= SERVER_ERRORS ? SERVER_ERROR : otherwise;
  }

  private static Refusal denied(String message) {
    if (message.contains("invalid mfa one time pass code")) {
      return WRONG_CODE;
    }
    if (message.contains("unable to validate mfa code")) {
      return DEVICE_REFUSED;
    }
    if (message.contains("with session credentials")) {
      return SESSION_ASKS_FOR_SESSION;
    }
    return message.contains("by root accounts") ? ROOT_USER : NOT_AUTHORIZED;
  }

  private static Refusal invalid(String message) {
    if (message.contains("1 hour session limit")) {
      return OVER_CHAIN_LIMIT;
    }
    return message.contains("MaxSessionDuration") ? OVER_ROLE_MAXIMUM : INVALID_REQUEST;
  }

  /** Whether the credentials that signed are dead, so that a kept session must be dropped. */
  boolean isDeadSigner() {
    return this == EXPIRED_TOKEN || this == INVALID_KEY;
  }
}
