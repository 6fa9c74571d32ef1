package alug.net;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.time.Duration;

/** Waits, and lets the person know why. */
@FunctionalInterface
public interface Pause {
  /**
   * Returns after the given time.
   *
   * @param why a sentence for the person, without a full stop
   */
  void pause(Duration length, String why) throws InterruptedException;

  /**
   * The same, where an interruption means that the person stopped it.
   *
   * @throws AlugException of kind CANCELLED if interrupted
   */
  default void pauseOrStop(Duration length, String why) {
    try {
      pause(length, why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Interrupted", "Stopped while waiting", "").from(e);
    }
  }
}
