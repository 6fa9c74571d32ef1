package alug.opening;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.console.ConsoleSignIn;
import alug.console.SignInResult.SignedIn;
import alug.history.OpenedConsoles;
import alug.launch.Browser;
import alug.launch.OpenRequest;
import alug.launch.Outcome;
import alug.opening.OpenResult.Status;
import alug.profile.AccountId;
import alug.profile.RoleStep;
import alug.session.MfaCodes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Opens one console: signs in, hands the link to the browser, remembers it. */
public final class OpenConsole {
  private final ConsoleSignIn signIn;
  private final Browser browser;
  private final OpenedConsoles history;
  private final InstantSource clock;

  public OpenConsole(
      ConsoleSignIn signIn, Browser browser, OpenedConsoles history, InstantSource clock) {
    this.signIn = signIn;
    this.browser = browser;
    this.history = history;
    this.clock = clock;
  }

  Browser browser() {
    return browser;
  }

  /** Opens a console and waits until the browser asked for it; what goes wrong is in the result. */
  public OpenResult open(OpenOrder order, MfaCodes codes, Progress progress) {
    Instant start = clock.instant();
    OpenResult result;
    try {
      result = opened(order, watched(order, codes, progress), progress, start);
    } catch (AlugException why) {
      result = OpenResult.failed(order, why, since(start));
    }
    progress.done(result);
    return result;
  }

  private OpenResult opened(OpenOrder order, MfaCodes codes, Progress progress, Instant start) {
    progress.stage(order, Stage.SIGNING_IN);
    SignedIn link =
        signIn.signIn(order.entry(), order.request(), order.destination().get(), codes).orThrow();
    progress.stage(order, Stage.OPENING);
    Status status = status(await(order, link));
    Optional<RoleStep> role = order.entry().role();
    history.record(
        order.profile(),
        order.entry().account(),
        role.map(step -> step.role().name()),
        clock.instant(),
        link.consoleExpiresAt());
    return new OpenResult(order, status, Optional.of(link), Optional.empty(), since(start));
  }

  private Outcome await(OpenOrder order, SignedIn link) {
    OpenRequest request =
        new OpenRequest(
            link.link(),
            order.profile(),
            order.entry().account().map(AccountId::digits).orElse(""),
            order.entry().role().map(step -> step.role().name()).orElse(""),
            order.look());
    try {
      return browser.open(request).outcome().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Cancelled", "Stopped while the browser opened", "");
    } catch (ExecutionException e) {
      throw new IllegalStateException("an open's outcome is always a value", e);
    }
  }

  private static Status status(Outcome outcome) {
    return switch (outcome) {
      case OPENED -> Status.OPENED;
      case NOT_OPENED -> Status.LAUNCHED;
      case COPIED, SENT_TO_TERMINAL -> Status.COPIED;
      case PRINTED -> Status.PRINTED;
    };
  }

  /** The same codes, and the progress says so while one is waited for. */
  private static MfaCodes watched(OpenOrder order, MfaCodes codes, Progress progress) {
    return request -> {
      progress.stage(order, Stage.WAITING_FOR_CODE);
      try {
        return codes.next(request);
      } finally {
        progress.stage(order, Stage.SIGNING_IN);
      }
    };
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }
}
