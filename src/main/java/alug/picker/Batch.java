package alug.picker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Consoles being opened together, and what became of each. The picker keeps one from every {@link
 * PickerEffect.Open} on and tells it the news, whether its screen is shown or hidden.
 *
 * @param open what was wanted
 * @param stages of those under way
 * @param endings of those that came to an end
 * @param codes how many were asked for and how many may be needed
 * @param doneAt when all had
 */
record Batch(
    PickerEffect.Open open,
    Instant startedAt,
    Map<String, Stage> stages,
    Map<String, Ending> endings,
    Codes codes,
    Optional<Instant> doneAt) {
  /** Codes of a batch. */
  record Codes(int asked, int needed) {
    /** {@code (1 of 2)}; empty where there is only one. */
    String words() {
      return needed < 2 || asked == 0 ? "" : "(" + asked + " of " + Math.max(asked, needed) + ")";
    }
  }

  Batch {
    stages = Collections.unmodifiableMap(stages);
    endings = Collections.unmodifiableMap(endings);
  }

  static Batch start(PickerEffect.Open open, Around around) {
    int needed = CodeCount.of(open.orders(), around.rows()).total();
    return new Batch(
        open, around.now(), Map.of(), Map.of(), new Codes(0, needed), Optional.empty());
  }

  Batch on(PickerEvent event, Instant now) {
    if (event instanceof News.Progress progress && has(progress.profile())) {
      return withStage(progress.profile(), progress.stage());
    }
    if (event instanceof News.Finished finished && has(finished.profile())) {
      return withEnding(finished.profile(), finished.ending());
    }
    boolean counts = event instanceof News.MfaAsked asked && isOf(asked);
    if (counts) {
      return with(new Codes(codes.asked() + 1, codes.needed()), doneAt);
    }
    return event instanceof News.BatchDone && doneAt.isEmpty()
        ? with(codes, Optional.of(now))
        : this;
  }

  List<PickerEffect.Order> orders() {
    return open.orders();
  }

  /** Whether only links are made. */
  boolean copy() {
    return open.copy();
  }

  /** Those that brought no console, to be opened again. */
  PickerEffect.Open retry() {
    return new PickerEffect.Open(unopened(), open.copy(), open.multiSession());
  }

  /** Whether it is a first question of this batch and not of somebody who logs in. */
  private boolean isOf(News.MfaAsked asked) {
    return !isDone() && asked.refusal().isEmpty() && !asked.neededBy().isEmpty();
  }

  boolean isDone() {
    return doneAt.isPresent();
  }

  boolean has(String profile) {
    return order(profile).isPresent();
  }

  /** The order of a profile. */
  Optional<PickerEffect.Order> order(String profile) {
    for (PickerEffect.Order order : orders()) {
      if (order.profile().equals(profile)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  Stage stage(String profile) {
    return stages.getOrDefault(profile, Stage.QUEUED);
  }

  Optional<Ending> ending(String profile) {
    return Optional.ofNullable(endings.get(profile));
  }

  /** How many ended well. */
  int opened() {
    return endings.size() - unopened().size();
  }

  /** How many failed or were skipped. */
  int failed() {
    return unopened().size();
  }

  int toGo() {
    return orders().size() - endings.size();
  }

  /** Those that ended without a console, to be tried again: the failed, then the skipped ones. */
  List<PickerEffect.Order> unopened() {
    List<PickerEffect.Order> without = new ArrayList<>();
    add(without, Ending.Kind.FAILED);
    add(without, Ending.Kind.SKIPPED);
    return without;
  }

  private void add(List<PickerEffect.Order> without, Ending.Kind kind) {
    for (PickerEffect.Order order : orders()) {
      if (ending(order.profile()).filter(ending -> ending.kind() == kind).isPresent()) {
        without.add(order);
      }
    }
  }

  /** How long it took, or takes so far. */
  double seconds(Instant now) {
    return Duration.between(startedAt, doneAt.orElse(now)).toMillis() / 1000.0;
  }

  /** {@code 6 opened, 2 failed}. */
  String summary() {
    String good = good();
    if (failed() == 0) {
      return good;
    }
    return opened() == 0 ? failed() + " failed" : good + ", " + failed() + " failed";
  }

  private String good() {
    boolean links = opened() > 0;
    for (Ending ending : endings.values()) {
      links &= ending.kind() == Ending.Kind.PRINTED || !ending.kind().isGood();
    }
    if (copy()) {
      return Words.count(opened(), "link") + " copied";
    }
    return links ? Words.count(opened(), "link") + " ready" : opened() + " opened";
  }

  /** Whether its end is more than a good number. */
  boolean needsReading() {
    if (failed() > 0) {
      return true;
    }
    for (Ending ending : endings.values()) {
      if (orders().size() > 1 && !ending.notes().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Batch withStage(String profile, Stage stage) {
    Map<String, Stage> more = new HashMap<>(stages);
    more.put(profile, stage);
    return new Batch(open, startedAt, more, endings, codes, doneAt);
  }

  private Batch withEnding(String profile, Ending ending) {
    Map<String, Ending> more = new HashMap<>(endings);
    more.put(profile, ending);
    return new Batch(open, startedAt, stages, more, codes, doneAt);
  }

  private Batch with(Codes count, Optional<Instant> end) {
    return new Batch(open, startedAt, stages, endings, count, end);
  }
}
