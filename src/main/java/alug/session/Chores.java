package alug.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a person who waits for a link need not wait for: done in order, on a thread behind. */
public final class Chores {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private @Nullable Thread worker;

  /** Has something done soon; returns at once. */
  public synchronized void add(Runnable chore) {
    waiting.add(chore);
    if (worker == null) {
      worker = new Thread(this::work, "alug-chores");
      worker.setDaemon(true);
      worker.start();
    }
  }

  /** Waits until all is done that was added; an interruption waits on, and is kept. */
  public synchronized void await() {
    boolean interrupted = false;
    while (worker != null) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      for (Runnable chore = next(); chore != null; chore = next()) {
        chore.run();
      }
    } finally {
      // Only where a chore threw: then the rest is not done, but nobody waits for it either.
      end();
    }
  }

  /** The next one; with the last one the worker ends, in the same moment. */
  private synchronized @Nullable Runnable next() {
    Runnable chore = waiting.poll();
    if (chore == null) {
      end();
    }
    return chore;
  }

  private synchronized void end() {
    if (worker == Thread.currentThread()) {
      worker = null;
      notifyAll();
    }
  }
}
