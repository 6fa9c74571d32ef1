package alug.opening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a batch that have not begun: in list order, but those that need a code of the same
 * device wait for one another without keeping the others waiting.
 *
 * <pre>
 *   ready:  d  e  f            any worker takes the next
 *   device: a  ←  b  ←  c      a has the turn; when it leaves, b is ready, first of all
 * </pre>
 */
final class Lineup {
  /** So long at most an order waits for another one's question. */
  private static final int EARLIER_SECONDS = 5;

  /** One order on its way. */
  static final class Job {
    final int place;
    final OpenOrder order;

    /** Open until its question for a code was answered, or it is clear that there is none. */
    private final CountDownLatch asked = new CountDownLatch(1);

    private @Nullable String turn;

    Job(int place, OpenOrder order) {
      this.place = place;
      this.order = order;
    }
  }

  private final Deque<Job> ready = new ArrayDeque<>();
  private final Map<String, Deque<Job>> lines = new HashMap<>();

  /** By place, those that have the turn at a device and have not asked yet. */
  private final NavigableMap<Integer, Job> toAsk = new TreeMap<>();

  private final Departures departures;

  Lineup(List<OpenOrder> orders, Departures departures) {
    this.departures = departures;
    for (OpenOrder order : orders) {
      ready.add(new Job(ready.size(), order));
    }
  }

  /**
   * The next order that may begin, with the turn at its device; null when none is left. Waits while
   * all that are left wait for a turn.
   *
   * @param device the device whose code an order needs as things are now; asked in list order
   */
  synchronized @Nullable Job begin(Function<OpenOrder, Optional<String>> device) {
    for (Job job = take(); job != null; job = take()) {
      Optional<String> serial = device.apply(job.order);
      if (serial.isEmpty()) {
        leave(job);
        return job;
      }
      if (enter(job, serial.get())) {
        return job;
      }
    }
    return null;
  }

  private @Nullable Job take() {
    boolean interrupted = false;
    while (ready.isEmpty() && !lines.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Whoever has the turn hears of it and leaves; nobody may be left behind in a line.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return ready.poll();
  }

  /** Takes the turn at a device; false where it is another's: then the order is back in line. */
  private boolean enter(Job job, String serial) {
    if (job.turn != null) {
      return true;
    }
    departures.release(job.place);
    Deque<Job> line = lines.get(serial);
    if (line != null) {
      line.add(job);
      return false;
    }
    lines.put(serial, new ArrayDeque<>());
    job.turn = serial;
    toAsk.put(job.place, job);
    return true;
  }

  /**
   * Waits until those before it in the list that have a turn have asked, so that the questions for
   * several devices come in the list's order; not for long, since one may be kept from asking.
   */
  void awaitEarlier(Job job) {
    departures.release(job.place);
    List<Job> earlier;
    synchronized (this) {
      earlier = new ArrayList<>(toAsk.headMap(job.place).values());
    }
    try {
      for (Job one : earlier) {
        one.asked.await(EARLIER_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      // The question itself ends then.
      Thread.currentThread().interrupt();
    }
  }

  /** The question was answered, or there will be none. */
  synchronized void asked(Job job) {
    toAsk.remove(job.place);
    job.asked.countDown();
  }

  /** Passes the turn on, if it has one. */
  synchronized void leave(Job job) {
    asked(job);
    String serial = job.turn;
    job.turn = null;
    Deque<Job> line = serial == null ? null : lines.get(serial);
    if (line == null) {
      return;
    }
    Job next = line.poll();
    if (next == null) {
      lines.remove(serial);
    } else {
      next.turn = serial;
      ready.addFirst(next);
    }
    notifyAll();
  }
}
