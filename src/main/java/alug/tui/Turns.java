package alug.tui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to ask for a code: first come, first served, but whose code is being tried may
 * ask again before all others, so that the person sees what became of it.
 */
final class Turns {
  private final List<String> waiting = new ArrayList<>();
  private boolean taken;
  private @Nullable String tried;

  /** Returns when it is this one's turn. */
  synchronized void take(String name) throws InterruptedException {
    waiting.add(name);
    try {
      while (taken || !isNext(name)) {
        wait();
      }
      taken = true;
      tried = null;
    } finally {
      waiting.remove(name);
      notifyAll();
    }
  }

  private boolean isNext(String name) {
    return tried == null ? waiting.get(0).equals(name) : tried.equals(name);
  }

  /**
   * Ends a turn.
   *
   * @param triesNow whether what came of the code decides who is next; {@link #settled} ends that
   */
  synchronized void give(String name, boolean triesNow) {
    taken = false;
    tried = triesNow ? name : null;
    notifyAll();
  }

  /** What came of this one's code is known, or there will be none. */
  synchronized void settled(String name) {
    if (name.equals(tried)) {
      tried = null;
      notifyAll();
    }
  }
}
