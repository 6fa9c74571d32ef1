package alug.opening;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.console.ConsoleSignIn;
import alug.console.Destination;
import alug.console.Detour;
import alug.console.SignInResult.SignedIn;
import alug.history.OpenedConsoles;
import alug.launch.Browser;
import alug.launch.Launched;
import alug.launch.OpenRequest;
import alug.launch.Outcome;
import alug.opening.OpenResult.Status;
import alug.plan.SignInPlan;
import alug.profile.AccountId;
import alug.session.MfaAnswer;
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
  private final Detour detour;

  public OpenConsole(
      ConsoleSignIn signIn, Browser browser, OpenedConsoles history, InstantSource clock) {
    this(signIn, browser, history, clock, Detour.NONE);
  }

  private OpenConsole(
      ConsoleSignIn signIn,
      Browser browser,
      OpenedConsoles history,
      InstantSource clock,
      Detour detour) {
    this.signIn = signIn;
    this.browser = browser;
    this.history = history;
    this.clock = clock;
    this.detour = detour;
  }

  /** The same by way of another page of AWS, which the browser passes before it signs in. */
  public OpenConsole by(Detour way) {
    return new OpenConsole(signIn, browser, history, clock, way);
  }

  Browser browser() {
    return browser;
  }

  InstantSource clock() {
    return clock;
  }

  /** Opens a console and waits until the browser asked for it; what goes wrong is in the result. */
  public OpenResult open(OpenOrder order, MfaCodes codes, Progress progress) {
    Instant start = clock.instant();
    OpenResult result;
    try {
      SignedIn link = signIn(order, watched(order, codes, progress), progress);
      result = show(order, link, progress, start, () -> {});
    } catch (RuntimeException why) {
      result = failed(order, why, start);
    }
    progress.done(result);
    return result;
  }

  /** How an order would be signed in as things are now. */
  SignInPlan plan(OpenOrder order) {
    return signIn.plan(order.entry(), order.request());
  }

  /**
   * The link that signs the browser in.
   *
   * @throws AlugException why there is none
   */
  SignedIn signIn(OpenOrder order, MfaCodes codes, Progress progress) {
    progress.stage(order, Stage.SIGNING_IN);
    Destination page = order.destination().get();
    return signIn.signIn(order.entry(), order.request(), page, codes).orThrow();
  }

  /**
   * Hands a link to the browser and remembers what came of it.
   *
   * @param handed is told when the browser has the link, before it is known what came of it
   */
  OpenResult show(
      OpenOrder order, SignedIn link, Progress progress, Instant start, Runnable handed) {
    progress.stage(order, Stage.OPENING);
    Outcome outcome = await(order, link, handed);
    Status status = status(outcome);
    if (status.isGood()) {
      remember(order, link);
    }
    Optional<AlugException> failure =
        status == Status.LAUNCHED ? Optional.of(notOpened()) : Optional.empty();
    return new OpenResult(order, status, Optional.of(link), failure, since(start), outcome);
  }

  OpenResult failed(OpenOrder order, RuntimeException why, Instant start) {
    AlugException failure =
        why instanceof AlugException known
            ? known
            : AlugException.of(
                    Kind.BUG,
                    "Bug",
                    "alug failed in a way it should not: " + why.getClass().getSimpleName(),
                    "Run it again with --debug and report what it prints.")
                .from(why);
    return OpenResult.failed(order, failure, since(start));
  }

  private void remember(OpenOrder order, SignedIn link) {
    try {
      history.record(
          order.profile(),
          order.entry().account(),
          order.entry().role().map(step -> step.role().name()),
          clock.instant(),
          link.consoleExpiresAt());
    } catch (AlugException stopped) {
      // The console is open all the same; whoever interrupted finds the thread interrupted.
      Thread.currentThread().interrupt();
    }
  }

  private static AlugException notOpened() {
    return AlugException.of(
        Kind.CONFIG,
        "NotOpened",
        "launched, but not opened after " + Browser.DEADLINE.toSeconds() + " s",
        "Look at the browser's window, then open it again; or use --copy, or check browser-path.");
  }

  private Outcome await(OpenOrder order, SignedIn link, Runnable handed) {
    OpenRequest request =
        new OpenRequest(
            detour.before(link.link(), order.entry().partition()),
            order.profile(),
            order.entry().account().map(AccountId::digits).orElse(""),
            order.entry().role().map(step -> step.role().name()).orElse(""),
            order.look());
    try {
      Launched launched = browser.open(request);
      handed.run();
      return launched.outcome().get();
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
      MfaAnswer answer = codes.next(request);
      progress.stage(order, Stage.SIGNING_IN);
      return answer;
    };
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }
}
