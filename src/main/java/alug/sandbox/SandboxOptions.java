package alug.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a sandbox runs.
 *
 * @param port 0 for any free one
 * @param tls whether to serve https with a certificate of its own
 * @param delay how far away it seems: the time of a round trip, of which a new connection takes
 *     one, TLS another and each request one more
 * @param journal a file that gets one line of JSON per exchange
 * @param multiSession whether cookie jars have AWS's multi-session console on from the start
 * @param clock decides about codes, expiry and tokens
 * @param signingClock what the time of signatures is compared with; for tests that move {@code
 *     clock} while a real client signs with the real time
 */
public record SandboxOptions(
    int port,
    boolean tls,
    Duration delay,
    Optional<Path> journal,
    boolean multiSession,
    InstantSource clock,
    InstantSource signingClock) {

  public SandboxOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port);
    }
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay " + delay);
    }
  }

  /** Any port, http, no delay, no journal file, one identity per cookie jar. */
  public static SandboxOptions of(InstantSource clock) {
    return new SandboxOptions(0, false, Duration.ZERO, Optional.empty(), false, clock, clock);
  }

  public SandboxOptions withPort(int number) {
    return new SandboxOptions(number, tls, delay, journal, multiSession, clock, signingClock);
  }

  public SandboxOptions withTls() {
    return new SandboxOptions(port, true, delay, journal, multiSession, clock, signingClock);
  }

  public SandboxOptions withDelay(Duration time) {
    return new SandboxOptions(port, tls, time, journal, multiSession, clock, signingClock);
  }

  public SandboxOptions withJournal(Path file) {
    return new SandboxOptions(
        port, tls, delay, Optional.of(file), multiSession, clock, signingClock);
  }

  public SandboxOptions withMultiSession() {
    return new SandboxOptions(port, tls, delay, journal, true, clock, signingClock);
  }

  public SandboxOptions withSigningClock(InstantSource source) {
    return new SandboxOptions(port, tls, delay, journal, multiSession, clock, source);
  }
}
