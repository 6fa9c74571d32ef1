package alug.sandbox;

/** STS's refusal of a request: HTTP status, code and message, as AWS words them. */
final class StsRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private StsRefusal(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static StsRefusal accessDenied(String message) {
    return new StsRefusal(403, "AccessDenied", message);
  }

  static StsRefusal forbidden(String code, String message) {
    return new StsRefusal(403, code, message);
  }

  static StsRefusal badRequest(String code, String message) {
    return new StsRefusal(400, code, message);
  }

  static StsRefusal validation(String message) {
    return badRequest("ValidationError", message);
  }

  static StsRefusal regionDisabled(String account) {
    return forbidden(
        "RegionDisabledException",
        "STS is not activated in this region for account:"
            + account
            + ". Your account administrator can activate STS in this region using the IAM"
            + " Console.");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
