package alug.picker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Consoles being opened together, and what became of each. The picker starts one with every {@link
 * PickerEffect.Open} and tells it the news, whether its screen is shown or hidden.
 *
 * @param copy whether only links are made
 * @param endings of those that came to an end
 * @param doneAt when all had
 */
record Batch(
    List<PickerEffect.Order> orders,
    boolean copy,
    Instant startedAt,
    Map<String, Stage> stages,
    Map<String, Ending> endings,
    Optional<Instant> doneAt) {
  Batch {
    orders = List.copyOf(orders);
    stages = Collections.unmodifiableMap(stages);
    endings = Collections.unmodifiableMap(endings);
  }

  static Batch start(PickerEffect.Open open, Instant now) {
    return new Batch(open.orders(), open.copy(), now, Map.of(), Map.of(), Optional.empty());
  }

  Batch on(PickerEvent event, Instant now) {
    if (event instanceof News.Progress progress && has(progress.profile())) {
      Map<String, Stage> more = new HashMap<>(stages);
      more.put(progress.profile(), progress.stage());
      return new Batch(orders, copy, startedAt, more, endings, doneAt);
    }
    if (event instanceof News.Finished finished && has(finished.profile())) {
      Map<String, Ending> more = new HashMap<>(endings);
      more.put(finished.profile(), finished.ending());
      return new Batch(orders, copy, startedAt, stages, more, doneAt);
    }
    boolean ends = event instanceof News.BatchDone && doneAt.isEmpty();
    return ends ? new Batch(orders, copy, startedAt, stages, endings, Optional.of(now)) : this;
  }

  boolean isDone() {
    return doneAt.isPresent();
  }

  boolean has(String profile) {
    for (PickerEffect.Order order : orders) {
      if (order.profile().equals(profile)) {
        return true;
      }
    }
    return false;
  }

  Stage stage(String profile) {
    return stages.getOrDefault(profile, Stage.QUEUED);
  }

  Optional<Ending> ending(String profile) {
    return Optional.ofNullable(endings.get(profile));
  }

  /** How many ended well. */
  int opened() {
    return endings.size() - ordersWithout().size();
  }

  /** How many failed or were skipped. */
  int failed() {
    return ordersWithout().size();
  }

  int toGo() {
    return orders.size() - endings.size();
  }

  /** Those that ended without a console, to be tried again. */
  List<PickerEffect.Order> ordersWithout() {
    List<PickerEffect.Order> without = new ArrayList<>();
    for (PickerEffect.Order order : orders) {
      Optional<Ending> ending = ending(order.profile());
      if (ending.isPresent() && !ending.get().kind().isGood()) {
        without.add(order);
      }
    }
    return without;
  }
}
