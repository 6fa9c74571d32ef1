package alug.session;

import alug.base.Secret;
import java.util.concurrent.atomic.AtomicBoolean;

/** A code from the command line: given once, then another source is asked. */
public final class GivenCode implements MfaCodes {
  private final Secret code;
  private final MfaCodes next;
  private final AtomicBoolean used = new AtomicBoolean();

  public GivenCode(Secret code, MfaCodes next) {
    this.code = code;
    this.next = next;
  }

  @Override
  public MfaAnswer next(MfaRequest request) {
    return used.compareAndSet(false, true) ? new MfaAnswer.Code(code) : next.next(request);
  }

  @Override
  public boolean mayGive(MfaRequest request) {
    return !used.get() || next.mayGive(request);
  }

  /** Whether it was asked for; what was given and not needed was not sent. */
  public boolean isUsed() {
    return used.get();
  }
}
