package alug.console;

import alug.base.AlugException;
import alug.base.Secret;
import alug.plan.Mode;
import java.time.Instant;
import java.util.List;

/** What became of a sign-in. */
public sealed interface SignInResult {
  /**
   * The link, for faces that have one way to fail.
   *
   * @throws AlugException why there is none
   */
  SignedIn orThrow();

  /**
   * A link that opens the console.
   *
   * @param link secret until {@code linkExpiresAt}
   * @param mode the way it came about, which may be the plan's alternative
   * @param requestedSeconds what was asked for
   * @param consoleSeconds what AWS gives, as far as it says
   * @param consoleExpiresAt counted from now, since a console's clock starts near its login
   * @param notes what the person should know, whole sentences without a full stop
   */
  record SignedIn(
      Secret link,
      Instant linkExpiresAt,
      Mode mode,
      int requestedSeconds,
      int consoleSeconds,
      Instant consoleExpiresAt,
      List<String> notes)
      implements SignInResult {
    public SignedIn {
      notes = List.copyOf(notes);
    }

    @Override
    public SignedIn orThrow() {
      return this;
    }
  }

  /** No link, and why. */
  record Failed(AlugException why) implements SignInResult {
    @Override
    public SignedIn orThrow() {
      throw why;
    }
  }
}
