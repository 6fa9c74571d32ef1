package alug.session;

import alug.base.AlugException;
import alug.profile.MfaDevice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a code is asked for.
 *
 * @param profiles which need it
 * @param refusal why the code before, or the session before, did not do
 * @param triesLeft including this one
 * @param offer what the person can have without a code
 * @param secondsToNextCode until the device shows another one, 1..30
 */
public record MfaRequest(
    MfaDevice device,
    List<String> profiles,
    Optional<AlugException> refusal,
    int triesLeft,
    Optional<Offer> offer,
    int secondsToNextCode) {
  public MfaRequest {
    profiles = List.copyOf(profiles);
  }

  /**
   * A console without a code, by the cached session.
   *
   * @param seconds how long the console would last
   * @param sessionUntil when that session ends
   */
  public record Offer(int seconds, Instant sessionUntil) {}
}
