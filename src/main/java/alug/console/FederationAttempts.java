package alug.console;

import java.util.Optional;

/**
 * The order in which a sign-in token is asked for: POST with SessionDuration, POST without, GET
 * with, GET without.
 *
 * <pre>
 *   POST +duration --400--> POST --400--> GET +duration --400--> GET --400--> refused
 *        \___404 405 411 413 501___\______^
 * </pre>
 *
 * <p>Source: AWS documents POST and SessionDuration; that other servers take GET only and that a
 * 400 may mean either is what alug learns as it goes.
 */
final class FederationAttempts {
  static final String POST = "POST";
  static final String GET = "GET";

  /** One request. */
  record Attempt(String method, boolean withDuration) {}

  private final boolean wantsDuration;
  private final boolean mayGet;
  private Attempt current;
  private boolean durationRefused;

  /**
   * Attempts in order.
   *
   * @param known the method that is known to work; no other is tried then
   */
  FederationAttempts(boolean wantsDuration, Optional<String> known) {
    this.wantsDuration = wantsDuration;
    this.mayGet = known.isEmpty();
    this.current = new Attempt(known.orElse(POST), wantsDuration);
  }

  Attempt current() {
    return current;
  }

  /** Whether this method refused SessionDuration before the current attempt. */
  boolean isDurationRefused() {
    return durationRefused;
  }

  /** Goes on after an answer that gave no token; false when there is nothing left to try. */
  boolean advance(int status) {
    if (status == 400 && current.withDuration()) {
      durationRefused = true;
      current = new Attempt(current.method(), false);
      return true;
    }
    if (current.method().equals(POST) && mayGet && (status == 400 || isAboutMethod(status))) {
      durationRefused = false;
      current = new Attempt(GET, wantsDuration);
      return true;
    }
    return false;
  }

  private static boolean isAboutMethod(int status) {
    return switch (status) {
      case 404, 405, 411, 413, 501 -> true;
      default -> false;
    };
  }
}
