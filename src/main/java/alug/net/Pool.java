package alug.net;

import alug.net.Presence.Fate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The connections to one server: those that wait for a request, and how many carry one. */
final class Pool {
  private final Deque<CompletableFuture<Wire>> ready = new ArrayDeque<>();
  private int busy;
  private int wanted;

  /** So many are wanted from now on. */
  synchronized void want(int count) {
    wanted = count;
  }

  /** How many more are wanted than there are, not counting some. */
  synchronized int missing(List<Wire> uncounted) {
    int there = busy - uncounted.size();
    for (CompletableFuture<Wire> wire : ready) {
      there += wire.isCompletedExceptionally() ? 0 : 1;
    }
    return Math.max(0, wanted - there);
  }

  /** Adds one that waits, or that is being opened. */
  synchronized void add(CompletableFuture<Wire> wire) {
    ready.addFirst(wire);
  }

  /** A request has ended with its connection. */
  synchronized void release() {
    busy--;
  }

  /**
   * Takes one for a request, which is counted as busy from now on: one that is open, the last used
   * first; else the one whose opening began first; null if there is none.
   */
  synchronized @Nullable CompletableFuture<Wire> take() {
    busy++;
    return takeAnother();
  }

  /** The same for a request that is counted already. */
  synchronized @Nullable CompletableFuture<Wire> takeAnother() {
    CompletableFuture<Wire> best = null;
    for (CompletableFuture<Wire> wire : ready) {
      if (isOpen(wire)) {
        best = wire;
        break;
      }
      if (!wire.isDone()) {
        best = wire;
      }
    }
    for (Iterator<CompletableFuture<Wire>> all = ready.iterator(); all.hasNext(); ) {
      CompletableFuture<Wire> one = all.next();
      if (one == best || one.isCompletedExceptionally()) {
        all.remove();
      }
    }
    return best;
  }

  /** What becomes of a connection that waits. */
  interface Inspection {
    Fate of(Wire wire);
  }

  /**
   * Looks at those that are open and wait, while no request can take one; drops the dead and
   * returns the ripe.
   */
  synchronized List<Wire> look(Inspection inspection) {
    List<Wire> ripe = new ArrayList<>();
    for (Iterator<CompletableFuture<Wire>> all = ready.iterator(); all.hasNext(); ) {
      CompletableFuture<Wire> one = all.next();
      Fate fate = isOpen(one) ? inspection.of(one.join()) : Fate.FRESH;
      if (fate == Fate.DEAD) {
        one.join().close();
        all.remove();
      } else if (fate == Fate.RIPE) {
        ripe.add(one.join());
      }
    }
    return ripe;
  }

  /** Closes these, as far as they still wait. */
  synchronized void close(List<Wire> which) {
    for (Iterator<CompletableFuture<Wire>> all = ready.iterator(); all.hasNext(); ) {
      CompletableFuture<Wire> one = all.next();
      if (isOpen(one) && which.contains(one.join())) {
        one.join().close();
        all.remove();
      }
    }
  }

  synchronized boolean isEmpty() {
    return ready.isEmpty();
  }

  /** Whether one is being opened. */
  synchronized boolean isOpening() {
    for (CompletableFuture<Wire> wire : ready) {
      if (!wire.isDone()) {
        return true;
      }
    }
    return false;
  }

  /** Forgets what could not be opened; returns whether there was any. */
  synchronized boolean forgetFailures() {
    boolean any = false;
    for (Iterator<CompletableFuture<Wire>> all = ready.iterator(); all.hasNext(); ) {
      if (all.next().isCompletedExceptionally()) {
        all.remove();
        any = true;
      }
    }
    return any;
  }

  private static boolean isOpen(CompletableFuture<Wire> wire) {
    return wire.isDone() && !wire.isCompletedExceptionally();
  }
}
