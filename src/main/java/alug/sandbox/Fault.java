package alug.sandbox;

import java.util.Optional;

/** Something that goes wrong on purpose, switched on by tests through {@link Faults}. */
public enum Fault {
  /** 500 without processing the request. */
  ERROR_500,
  /** 503 without processing the request. */
  ERROR_503,
  /** 400 Throttling, "Rate exceeded", without processing the request. */
  THROTTLING,
  /** 403 with neither code nor message in the body. */
  EMPTY_ERROR,
  /** 200 with a page of HTML, like a captive portal. */
  HTML_PAGE,
  /** The connection is closed before anything is done. */
  DROP_BEFORE,
  /** The request is processed, a code is spent, and then the connection is closed. */
  DROP_AFTER,
  /** The request is processed, a code is spent, and then 500 is answered. */
  ERROR_500_AFTER,
  /** No answer until the sandbox closes. */
  HANG,
  /** getSigninToken by POST is answered with 400. */
  POST_400,
  /** getSigninToken by POST is answered with 404. */
  POST_404,
  /** getSigninToken by POST is answered with 405. */
  POST_405,
  /** getSigninToken with SessionDuration is answered with 400. */
  REFUSE_SESSION_DURATION,
  /** 403 RegionDisabledException. */
  REGION_DISABLED;

  /** Whether it has anything to do with this request. */
  boolean concerns(Request request) {
    boolean minting = request.action().equals("getSigninToken");
    return switch (this) {
      case POST_400, POST_404, POST_405 -> minting && request.isPost();
      case REFUSE_SESSION_DURATION -> minting && request.parameter("SessionDuration") != null;
      default -> true;
    };
  }

  /** What is answered instead of processing the request. */
  Optional<Response> before(Request request) {
    return switch (this) {
      case DROP_AFTER, ERROR_500_AFTER -> Optional.empty();
      default -> Optional.of(answer(request));
    };
  }

  /** What is answered once the request was processed. */
  Response after(Request request) {
    return answer(request);
  }

  private Response answer(Request request) {
    return switch (this) {
      case ERROR_500, ERROR_500_AFTER ->
          error(request, 500, "InternalFailure", "The request processing has failed.");
      case ERROR_503 -> error(request, 503, "ServiceUnavailable", "Service is unavailable.");
      case THROTTLING -> error(request, 400, "Throttling", "Rate exceeded");
      case EMPTY_ERROR -> Response.of(403, "empty", "text/xml", "");
      case HTML_PAGE -> Response.page(200, "captive portal", PageTexts.captivePortal());
      case DROP_BEFORE, DROP_AFTER -> Response.dropped();
      case HANG -> Response.hanging();
      case POST_400, REFUSE_SESSION_DURATION -> PageTexts.error(400, name(), "Bad Request");
      case POST_404 -> PageTexts.error(404, name(), "Not Found");
      case POST_405 -> PageTexts.error(405, name(), "Method Not Allowed");
      case REGION_DISABLED ->
          error(
              request,
              403,
              "RegionDisabledException",
              StsRefusal.regionDisabled("111111111111").message());
    };
  }

  private static Response error(Request request, int status, String code, String message) {
    return request.isSts()
        ? StsXml.error(status, code, message)
        : PageTexts.error(status, code, message);
  }
}
