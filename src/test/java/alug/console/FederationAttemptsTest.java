package alug.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederationAttemptsTest {
  /** Plays statuses, one for each request, and returns the requests; a star marks a refusal. */
  private static String play(boolean duration, String known, String statuses) {
    FederationAttempts attempts = new FederationAttempts(duration, Optional.ofNullable(known));
    StringBuilder seen = new StringBuilder();
    for (String status : statuses.split(" ", -1)) {
      FederationAttempts.Attempt one = attempts.current();
      seen.append(one.method()).append(one.withDuration() ? "+ " : " ");
      if (status.equals("200")) {
        return seen.append(attempts.isDurationRefused() ? "refused" : "ok").toString();
      }
      if (!attempts.advance(Integer.parseInt(status))) {
        return seen.append("end").toString();
      }
    }
    throw new IllegalStateException("more statuses are needed after " + seen);
  }

  @ParameterizedTest
  @CsvSource({
    "true, , 200, POST+ ok",
    "true, , 400 200, POST+ POST refused",
    "true, , 400 400 200, POST+ POST GET+ ok",
    "true, , 400 400 400 200, POST+ POST GET+ GET refused",
    "true, , 400 400 400 400, POST+ POST GET+ GET end",
    "true, , 405 200, POST+ GET+ ok",
    "true, , 404 200, POST+ GET+ ok",
    "true, , 411 400 200, POST+ GET+ GET refused",
    "true, , 413 200, POST+ GET+ ok",
    "true, , 501 200, POST+ GET+ ok",
    "true, , 400 405 200, POST+ POST GET+ ok",
    "true, , 403, POST+ end",
    "true, , 302, POST+ end",
    "false, , 400 200, POST GET ok",
    "false, , 400 400, POST GET end",
    "true, GET, 400 200, GET+ GET refused",
    "true, GET, 405 200, GET+ POST+ ok",
    "true, GET, 405 400 405, GET+ POST+ POST end",
    "true, GET, 400 400, GET+ GET end",
    "true, POST, 405 200, POST+ GET+ ok",
    "true, POST, 501 405, POST+ GET+ end",
    "true, , 405 405, POST+ GET+ end",
    "true, POST, 400 400, POST+ POST end"
  })
  void theWaysAreTriedInOrder(boolean duration, String known, String statuses, String requests) {
    assertEquals(requests, play(duration, known, statuses));
  }
}
