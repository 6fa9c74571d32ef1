package alug.search;

import java.util.BitSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * All rows, in lanes that are searched one by one; where they are many, by a second thread too.
 *
 * <p>Who is free takes the next lane. So a second thread that comes late, or not at all, on a busy
 * machine, costs nothing: the first one has then searched on.
 */
final class Lanes {
  private static final int ROWS_A_LANE = 1_024;

  /** Waking a thread takes as long as searching some thousand rows. */
  private static final int ROWS_FOR_TWO = 4_096;

  /** So often it is asked whether the other thread is done, before this one sleeps in between. */
  private static final int SPINS = 10_000;

  private static final long A_MOMENT = 10_000;

  private final Searchable rows;
  private final Lane[] lanes;
  private final boolean mayUseTwo;

  Lanes(Searchable rows) {
    this.rows = rows;
    lanes = new Lane[Math.max(1, (rows.size() + ROWS_A_LANE - 1) / ROWS_A_LANE)];
    for (int lane = 0; lane < lanes.length; lane++) {
      int from = lane * ROWS_A_LANE;
      lanes[lane] = new Lane(rows, from, Math.min(rows.size(), from + ROWS_A_LANE));
    }
    mayUseTwo = rows.size() >= ROWS_FOR_TWO && Runtime.getRuntime().availableProcessors() > 1;
    if (mayUseTwo) {
      // So that the other thread is there when the first key is.
      ForkJoinPool.commonPool().execute(() -> {});
    }
  }

  /** Searches them all, as {@link Lane#search} does each; what was found is in the lanes then. */
  void search(Query query, Query before, BitSet live) {
    rows.prepare(query);
    Race race = new Race(query, before, live);
    if (mayUseTwo && sizeWithin(before) >= ROWS_FOR_TWO) {
      ForkJoinPool.commonPool().execute(race);
    }
    race.run();
    race.awaitEnd();
  }

  private int sizeWithin(Query before) {
    int size = 0;
    for (Lane lane : lanes) {
      size += lane.size(before);
    }
    return size;
  }

  int count() {
    return lanes.length;
  }

  /** What the last search found in a lane; the lanes follow each other in the list. */
  Trail found(int lane) {
    return lanes[lane].found();
  }

  /** One search, by whoever runs this. */
  private final class Race implements Runnable {
    private final Query query;
    private final Query before;
    private final BitSet live;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> bug = new AtomicReference<>();

    Race(Query query, Query before, BitSet live) {
      this.query = query;
      this.before = before;
      this.live = live;
    }

    @Override
    public void run() {
      for (int lane = next.getAndIncrement(); lane < lanes.length; lane = next.getAndIncrement()) {
        try {
          lanes[lane].search(query, before, live);
        } catch (RuntimeException e) {
          bug.set(e);
        } finally {
          done.incrementAndGet();
        }
      }
    }

    /** Waits for the other thread: it is in the midst of its last lane, if it came at all. */
    void awaitEnd() {
      for (int spin = 0; done.get() < lanes.length; spin++) {
        if (spin < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.parkNanos(A_MOMENT);
        }
      }
      RuntimeException thrown = bug.get();
      if (thrown != null) {
        throw thrown;
      }
    }
  }
}
