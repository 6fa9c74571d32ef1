package alug.vault;

import alug.base.AlugException;
import alug.base.Secret;
import alug.files.LockedFile;
import alug.files.PrivateDirectory;
import alug.files.TabLine;
import alug.session.MfaLedger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The codes that went to AWS lately, in a private file that every alug of the user shares.
 *
 * <p>Trouble with the file costs the memory of a code, never a sign-in; it is told once.
 */
public final class FileMfaLedger implements MfaLedger {
  private static final String FILE = "mfa";

  private final LockedFile file;
  private final InstantSource clock;
  private final Consumer<String> notices;
  private final SecureRandom random = new SecureRandom();
  private final AtomicBoolean told = new AtomicBoolean();

  public FileMfaLedger(PrivateDirectory state, InstantSource clock, Consumer<String> notices) {
    this.file = state.file(FILE);
    this.clock = clock;
    this.notices = notices;
  }

  @Override
  public List<Instant> sent(String serial) {
    return read().sent(serial, clock.instant());
  }

  @Override
  public Optional<Instant> acceptedAt(String serial, Secret code) {
    return read().acceptedAt(serial, code, clock.instant());
  }

  @Override
  public void note(String serial, Secret code, boolean accepted) {
    Instant now = clock.instant();
    try {
      file.update(
          text -> {
            SentCodes codes = SentCodes.parse(TabLine.linesOf(text), random);
            return TabLine.textOf(codes.with(serial, code, accepted, now).lines(now));
          });
    } catch (AlugException e) {
      tell(e);
    }
  }

  private SentCodes read() {
    try {
      return SentCodes.parse(TabLine.linesOf(file.read().orElse("")), random);
    } catch (AlugException e) {
      tell(e);
      return SentCodes.parse(List.of(), random);
    }
  }

  private void tell(AlugException failure) {
    if (failure.kind() == AlugException.Kind.CANCELLED) {
      throw failure;
    }
    if (told.compareAndSet(false, true)) {
      notices.accept("used MFA codes are not remembered: " + failure.paragraph());
    }
  }
}
