package alug.launch;

import alug.base.AlugException;

/**
 * Lets the first open of a burst be confirmed before the rest follow, and never too many at once.
 *
 * <p>Several commands on a browser that is not running yet start it twice on one profile store.
 */
final class Pace {
  private final int parallelism;
  private int underWay;
  private int waiting;
  private boolean running;

  Pace(int parallelism) {
    this.parallelism = parallelism;
  }

  /** Waits for a turn; each must be followed by {@link #leave}. */
  synchronized void enter() {
    waiting++;
    try {
      while (underWay >= (running ? parallelism : 1)) {
        wait();
      }
      underWay++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(
          AlugException.Kind.CANCELLED, "cancelled", "The console was not opened", "");
    } finally {
      waiting--;
    }
  }

  synchronized void leave(Outcome outcome) {
    underWay--;
    running |= outcome == Outcome.OPENED;
    if (underWay == 0 && waiting == 0) {
      // By the next burst the person may have closed the browser.
      running = false;
    }
    notifyAll();
  }
}
