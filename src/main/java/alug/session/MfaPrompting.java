package alug.session;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.net.Pause;
import alug.profile.MfaDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Gets a code and spends it well: three tries, none on a code that was used before, no more than
 * AWS verifies.
 *
 * <p>Source: AWS verifies nine codes of a device in each three-minute window of UTC and refuses the
 * tenth even when it is right (public recordings of AWS).
 */
public final class MfaPrompting {
  private static final int TRIES = 3;
  private static final int WINDOW_SECONDS = 180;
  private static final int WINDOW_BUDGET = 9;

  private final MfaLedger ledger;
  private final Pause pause;
  private final InstantSource clock;

  public MfaPrompting(MfaLedger ledger, Pause pause, InstantSource clock) {
    this.ledger = ledger;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * What a code is wanted for.
   *
   * @param refused why one is wanted although there was a session, if that is so
   */
  record Need(
      MfaDevice device,
      String profile,
      MfaCodes codes,
      Optional<MfaRequest.Offer> offer,
      Optional<AlugException> refused) {}

  /** A call that spends a code. */
  interface Use {
    StsGrant with(MfaToken token) throws StsFailure;

    AlugException explain(StsFailure failure);
  }

  /**
   * What the call gave; empty if the person took the offer.
   *
   * @throws AlugException if the code was refused to the end, or for what else befell the call
   */
  Optional<StsGrant> spend(Need need, Use use) {
    Optional<AlugException> refusal = need.refused();
    for (int left = TRIES; left > 0; left--) {
      if (need.codes().mayGive(request(need, refusal, left))) {
        waitForBudget(need.device().serial());
      }
      MfaAnswer answer = need.codes().next(request(need, refusal, left));
      if (answer instanceof MfaAnswer.TakeAlternative && need.offer().isPresent()) {
        return Optional.empty();
      }
      if (answer instanceof MfaAnswer.Cancelled) {
        throw AlugException.of(Kind.CANCELLED, "Cancelled", "Cancelled at the MFA code", "");
      }
      Optional<Secret> code =
          answer instanceof MfaAnswer.Code typed ? MfaCode.parse(typed.text()) : Optional.empty();
      Optional<AlugException> early = beforeSending(need.device(), code);
      if (early.isPresent()) {
        refusal = early;
        continue;
      }
      MfaToken token = new MfaToken(need.device().serial(), code.orElseThrow());
      try {
        return Optional.of(noted(token, use));
      } catch (StsFailure failure) {
        AlugException explained = use.explain(failure);
        if (failure.refusal() != Refusal.WRONG_CODE) {
          throw explained;
        }
        refusal = Optional.of(explained);
      }
    }
    throw refusal.orElseThrow();
  }

  private MfaRequest request(Need need, Optional<AlugException> refusal, int left) {
    return new MfaRequest(
        need.device(),
        List.of(need.profile()),
        refusal,
        left,
        need.offer(),
        MfaCode.secondsToNext(clock.instant()));
  }

  private StsGrant noted(MfaToken token, Use use) throws StsFailure {
    boolean sent = true;
    boolean accepted = false;
    try {
      StsGrant grant = use.with(token);
      accepted = true;
      return grant;
    } catch (StsFailure failure) {
      sent = failure.refusal() != Refusal.NO_ANSWER || failure.maybeProcessed();
      throw failure;
    } finally {
      if (sent) {
        ledger.note(token.serial(), token.code(), accepted);
      }
    }
  }

  /** What is wrong with an answer that must not be sent. */
  private Optional<AlugException> beforeSending(MfaDevice device, Optional<Secret> code) {
    if (code.isEmpty()) {
      return Optional.of(
          refusal(
              "MalformedCode", "An MFA code has six digits", "Type it as the device shows it."));
    }
    if (ledger.acceptedAt(device.serial(), code.get()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        refusal(
            "ReusedCode",
            "This MFA code was used already, and AWS takes each code once",
            "Wait " + MfaCode.secondsToNext(clock.instant()) + " s for the next code."));
  }

  private static AlugException refusal(String code, String cause, String fix) {
    return AlugException.of(Kind.REFUSED, code, cause, fix);
  }

  /** Waits before a code is asked for, since a code that waited would be too old. */
  private void waitForBudget(String serial) {
    Instant now = clock.instant();
    long window = now.getEpochSecond() / WINDOW_SECONDS;
    int sent = 0;
    for (Instant at : ledger.sent(serial)) {
      if (at.getEpochSecond() / WINDOW_SECONDS == window) {
        sent++;
      }
    }
    if (sent < WINDOW_BUDGET) {
      return;
    }
    Instant next = Instant.ofEpochSecond((window + 1) * WINDOW_SECONDS);
    pause.pauseOrStop(
        Duration.between(now, next),
        "AWS takes nine codes of a device in three minutes, and they are used up");
  }
}
