package alug.plan;

import alug.base.AlugException;
import java.util.List;
import java.util.Optional;

/**
 * Which way an entry would be opened, what it costs and what it gives.
 *
 * @param seconds how long the console would last; 0 where it cannot be opened
 * @param needsCode whether the person has to give an MFA code
 * @param calls what would be sent, in order
 * @param reason why it is this way, one sentence without a full stop
 * @param alternative a plan for the same entry that needs no code
 * @param refusal why it cannot be opened; present exactly for mode NONE
 */
public record SignInPlan(
    Mode mode,
    int seconds,
    boolean needsCode,
    List<PlannedCall> calls,
    String reason,
    Optional<SignInPlan> alternative,
    Optional<AlugException> refusal) {
  public SignInPlan {
    calls = List.copyOf(calls);
    if ((mode == Mode.NONE) != refusal.isPresent()) {
      throw new IllegalArgumentException("a refusal belongs to mode NONE");
    }
    if (alternative.isPresent() && alternative.get().needsCode()) {
      throw new IllegalArgumentException("an alternative needs no code");
    }
  }

  static SignInPlan none(AlugException refusal) {
    return new SignInPlan(
        Mode.NONE, 0, false, List.of(), refusal.cause(), Optional.empty(), Optional.of(refusal));
  }

  SignInPlan or(SignInPlan other) {
    return new SignInPlan(mode, seconds, needsCode, calls, reason, Optional.of(other), refusal);
  }

  /** The same with more to say about why. */
  SignInPlan because(String more) {
    return new SignInPlan(mode, seconds, needsCode, calls, reason + more, alternative, refusal);
  }

  /** Whether SessionDuration goes with the request for the sign-in token. */
  public boolean sendsSessionDuration() {
    return calls.contains(PlannedCall.GET_SIGNIN_TOKEN_WITH_DURATION);
  }

  /** {@code 12h + code}, {@code 12h}, {@code 1h}, {@code 1h chained}, {@code -}. */
  public String label() {
    if (mode == Mode.NONE) {
      return "-";
    }
    String text = ConsoleSeconds.label(seconds);
    if (mode == Mode.CHAINED) {
      text += " chained";
    }
    if (needsCode) {
      text += " + code";
    }
    return alternative.isEmpty() ? text : text + " | " + alternative.get().label();
  }
}
