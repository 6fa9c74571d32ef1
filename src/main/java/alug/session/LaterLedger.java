package alug.session;

import alug.base.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A ledger that is written behind the person's back; whoever reads sees what was noted before. */
public final class LaterLedger implements MfaLedger {
  private final MfaLedger ledger;
  private final Chores chores;

  public LaterLedger(MfaLedger ledger, Chores chores) {
    this.ledger = ledger;
    this.chores = chores;
  }

  @Override
  public List<Instant> sent(String serial) {
    chores.await();
    return ledger.sent(serial);
  }

  @Override
  public Optional<Instant> acceptedAt(String serial, Secret code) {
    chores.await();
    return ledger.acceptedAt(serial, code);
  }

  @Override
  public void note(String serial, Secret code, boolean accepted) {
    chores.add(() -> ledger.note(serial, code, accepted));
  }
}
