package alug.session;

import alug.base.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers, across processes, which codes went to AWS: each works once, and a device has nine
 * verifications in a three-minute window.
 *
 * <p>Codes are kept as keyed hashes, for 150 seconds.
 */
public interface MfaLedger {
  /** When verifications were sent for a device in the last three minutes, oldest first. */
  List<Instant> sent(String serial);

  /** When AWS accepted this very code for this device, if it lately did. */
  Optional<Instant> acceptedAt(String serial, Secret code);

  /** Notes that a code was sent and what became of it. */
  void note(String serial, Secret code, boolean accepted);
}
