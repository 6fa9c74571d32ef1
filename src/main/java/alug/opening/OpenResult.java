package alug.opening;

import alug.base.AlugException;
import alug.console.SignInResult.SignedIn;
import alug.launch.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one console.
 *
 * @param signedIn present where a link was made
 * @param failure why there is no console
 * @param took from the first call to the end
 * @param outcome what the browser, or what stands in for it, made of the link; empty where there
 *     was no link
 */
public record OpenResult(
    OpenOrder order,
    Status status,
    Optional<SignedIn> signedIn,
    Optional<AlugException> failure,
    Duration took,
    Optional<Outcome> outcome) {
  OpenResult(
      OpenOrder order,
      Status status,
      Optional<SignedIn> signedIn,
      Optional<AlugException> failure,
      Duration took,
      Outcome outcome) {
    this(order, status, signedIn, failure, took, Optional.of(outcome));
  }

  /** How it ended. */
  public enum Status {
    /** The browser asked for the page. */
    OPENED,
    /** The browser was started, but did not ask for the page in time; the link is dead. */
    LAUNCHED,
    /** The link is in the clipboard. */
    COPIED,
    /** The link was printed. */
    PRINTED,
    FAILED,
    /** Not tried: the rest was stopped, or the person gave no code. */
    SKIPPED;

    /** As in the JSON output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person has a console. */
    public boolean isGood() {
      return this == OPENED || this == COPIED || this == PRINTED;
    }
  }

  static OpenResult failed(OpenOrder order, AlugException why, Duration took) {
    Status status = why.kind() == AlugException.Kind.CANCELLED ? Status.SKIPPED : Status.FAILED;
    return new OpenResult(
        order, status, Optional.empty(), Optional.of(why), took, Optional.empty());
  }
}
