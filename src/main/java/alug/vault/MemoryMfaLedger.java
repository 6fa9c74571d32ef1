package alug.vault;

import alug.base.Secret;
import alug.session.MfaLedger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The codes that went to AWS in this run. */
public final class MemoryMfaLedger implements MfaLedger {
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  // Guarded by this.
  private SentCodes codes = SentCodes.parse(List.of(), random);

  public MemoryMfaLedger(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized List<Instant> sent(String serial) {
    return codes.sent(serial, clock.instant());
  }

  @Override
  public synchronized Optional<Instant> acceptedAt(String serial, Secret code) {
    return codes.acceptedAt(serial, code, clock.instant());
  }

  @Override
  public synchronized void note(String serial, Secret code, boolean accepted) {
    Instant now = clock.instant();
    codes = SentCodes.parse(codes.with(serial, code, accepted, now).lines(now), random);
  }
}
