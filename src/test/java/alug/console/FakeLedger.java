package alug.console;

import alug.base.Secret;
import alug.session.MfaLedger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A ledger that forgets. */
final class FakeLedger implements MfaLedger {
  @Override
  public List<Instant> sent(String serial) {
    return List.of();
  }

  @Override
  public Optional<Instant> acceptedAt(String serial, Secret code) {
    return Optional.empty();
  }

  @Override
  public void note(String serial, Secret code, boolean accepted) {}
}
