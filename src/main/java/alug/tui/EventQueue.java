package alug.tui;

import alug.picker.PickerEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What happened and is not yet applied, in its order. For any thread to add to, and one to take.
 */
final class EventQueue {
  private final BlockingQueue<PickerEvent> events = new LinkedBlockingQueue<>();

  /** How many that a person did are in the queue, or taken and not yet applied. */
  private final AtomicInteger typed = new AtomicInteger();

  void add(PickerEvent event) {
    if (event.isByPerson()) {
      typed.incrementAndGet();
    }
    events.add(event);
  }

  /** Whether something is to be applied yet that a person did: what is typed now is for later. */
  boolean hasTyped() {
    return typed.get() > 0;
  }

  /**
   * All events there are, once there is one; none where none came in that time.
   *
   * @param most how long to wait at most; null for ever
   */
  List<PickerEvent> next(@Nullable Duration most) throws InterruptedException {
    List<PickerEvent> burst = new ArrayList<>();
    PickerEvent first =
        most == null
            ? events.take()
            : events.poll(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS);
    if (first != null) {
      burst.add(first);
      events.drainTo(burst);
    }
    return burst;
  }

  /** These, which {@link #next} gave, have been applied. */
  void applied(List<PickerEvent> burst) {
    for (PickerEvent event : burst) {
      if (event.isByPerson()) {
        typed.decrementAndGet();
      }
    }
  }
}
