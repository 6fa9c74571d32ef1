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
 * @param codeIsUsed whether the code that the device shows now was taken already, so that only the
 *     next one can do
 */
public record MfaRequest(
    MfaDevice device,
    List<String> profiles,
    Optional<AlugException> refusal,
    int triesLeft,
    Optional<Offer> offer,
    int secondsToNextCode,
    boolean codeIsUsed) {
  public MfaRequest {
    profiles = List.copyOf(profiles);
  }

  /** A request of which nothing is known about the code that the device shows now. */
  public MfaRequest(
      MfaDevice device,
      List<String> profiles,
      Optional<AlugException> refusal,
      int triesLeft,
      Optional<Offer> offer,
      int secondsToNextCode) {
    this(device, profiles, refusal, triesLeft, offer, secondsToNextCode, false);
  }

  /** The same at another moment, for who had to wait for a turn. */
  public MfaRequest at(Instant now, boolean used) {
    return new MfaRequest(
        device, profiles, refusal, triesLeft, offer, MfaCode.secondsToNext(now), used);
  }

  /**
   * A console without a code, by the cached session.
   *
   * @param seconds how long the console would last
   * @param sessionUntil when that session ends
   */
  public record Offer(int seconds, Instant sessionUntil) {}
}
