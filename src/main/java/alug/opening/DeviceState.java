package alug.opening;

import alug.base.AlugException;
import alug.session.MfaCode;
import java.time.Instant;
import java.util.Optional;

/** What a batch knows of an MFA device by now. */
final class DeviceState {
  private Instant usedUntil = Instant.MIN;
  private boolean skipped;
  private Optional<AlugException> noSession = Optional.empty();

  /** The person gave no code: none of its roles is asked for again. */
  synchronized void skip() {
    skipped = true;
  }

  synchronized boolean isSkipped() {
    return skipped;
  }

  /** A code was taken at that moment; devices show another one soon. */
  synchronized void used(Instant at) {
    Instant next = at.plusSeconds(MfaCode.secondsToNext(at));
    usedUntil = next.isAfter(usedUntil) ? next : usedUntil;
  }

  synchronized boolean isUsed(Instant now) {
    return now.isBefore(usedUntil);
  }

  /** The session for all roles of its source could not be made. */
  synchronized void failed(AlugException why) {
    noSession = Optional.of(why);
  }

  /** Why the session for all roles of its source could not be made. */
  synchronized Optional<AlugException> noSession() {
    return noSession;
  }
}
