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
 * <p>A method that is known to work is tried first. Only an answer about the method then leads to
 * the other one; a 400 is about what was sent.
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
  private final boolean isKnown;
  private Attempt current;
  private boolean isSecondMethod;
  private boolean durationRefused;

  /**
   * Attempts in order.
   *
   * @param known the method that is known to work
   */
  FederationAttempts(boolean wantsDuration, Optional<String> known) {
    this.wantsDuration = wantsDuration;
    this.isKnown = known.isPresent();
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
    if (isSecondMethod || !(isAboutMethod(status) || (status == 400 && !isKnown))) {
      return false;
    }
    isSecondMethod = true;
    durationRefused = false;
    current = new Attempt(current.method().equals(POST) ? GET : POST, wantsDuration);
    return true;
  }

  private static boolean isAboutMethod(int status) {
    return switch (status) {
      case 404, 405, 411, 413, 501 -> true;
      default -> false;
    };
  }
}
