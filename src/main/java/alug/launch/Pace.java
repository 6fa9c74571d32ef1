package alug.launch;

import alug.base.AlugException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets the first open of a burst be confirmed before the rest follow, and never too many at once,
 * in the order they came.
 *
 * <p>Several commands on a browser that is not running yet start it twice on one profile store.
 */
final class Pace {
  private final int parallelism;
  private final Deque<Object> queue = new ArrayDeque<>();
  private int underWay;
  private boolean running;

  Pace(int parallelism) {
    this.parallelism = parallelism;
  }

  /** Waits for a turn; each must be followed by {@link #leave}. */
  synchronized void enter() {
    Object turn = new Object();
    queue.add(turn);
    try {
      while (queue.peek() != turn || underWay >= (running ? parallelism : 1)) {
        wait();
      }
      underWay++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(
          AlugException.Kind.CANCELLED, "cancelled", "The console was not opened", "");
    } finally {
      queue.remove(turn);
      notifyAll();
    }
  }

  synchronized void leave(Outcome outcome) {
    underWay--;
    running |= outcome == Outcome.OPENED;
    if (underWay == 0 && queue.isEmpty()) {
      // By the next burst the person may have closed the browser.
      running = false;
    }
    notifyAll();
  }
}
