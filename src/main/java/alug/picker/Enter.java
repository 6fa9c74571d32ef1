package alug.picker;

import alug.base.AlugException;
import alug.plan.SignInPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Opens what is marked, or the row under the cursor, and follows how that goes. */
final class Enter {
  private Enter() {}

  /** Asks what must be asked and opens. */
  static void open(Change change, boolean copy) {
    List<PickerEffect.Order> orders = orders(change);
    if (orders.isEmpty()) {
      Folding.fold(change, false);
      return;
    }
    Optional<AlugException> refusal = refusal(change, orders);
    if (refusal.isPresent()) {
      change.say(sentence(refusal.get()));
      return;
    }
    Turn turn = Opening.begin(new PickerEffect.Open(orders, copy), change.around());
    turn.next().ifPresent(question -> change.fronts = change.fronts.show(question));
    follow(change, turn);
  }

  /** Does what an overlay wants done. */
  static void follow(Change change, Turn turn) {
    for (PickerEffect effect : turn.effects()) {
      if (effect instanceof PickerEffect.Open open) {
        start(change, open);
      } else {
        boolean stops = effect instanceof PickerEffect.CancelOpening;
        change.queue = stops ? change.queue.stopped() : change.queue;
        change.emit(effect);
      }
    }
    turn.action().ifPresent(action -> Actions.run(change, action));
  }

  /** Opens at once, or when what is under way has ended. */
  private static void start(Change change, PickerEffect.Open open) {
    int consoles = open.orders().size();
    if (consoles == 0) {
      return;
    }
    if (change.queue.isRunning()) {
      change.queue = change.queue.add(open);
      change.say(Words.count(consoles, "console") + " will follow what is under way");
      return;
    }
    change.emit(open);
    change.queue = change.queue.start(Batch.start(open, change.around()));
    if (consoles > 1 && !change.fronts.has(BatchScreen.class)) {
      change.fronts = change.fronts.show(BatchScreen.fresh());
    }
  }

  /** The marked rows in the list's order, or the row under the cursor. */
  static List<PickerEffect.Order> orders(Change change) {
    OpenWith with = with(change.destination);
    List<PickerEffect.Order> orders = new ArrayList<>();
    Set<String> marks = change.settings().marks();
    if (marks.isEmpty()) {
      change.current().ifPresent(row -> orders.add(new PickerEffect.Order(row.id(), with)));
      return orders;
    }
    for (int row : change.index.groups().rowsTogether()) {
      String id = change.index.row(row).id();
      if (marks.contains(id)) {
        orders.add(new PickerEffect.Order(id, with));
      }
    }
    return orders;
  }

  private static OpenWith with(Optional<String> destination) {
    return destination.isEmpty()
        ? OpenWith.DEFAULTS
        : new OpenWith(
            Optional.empty(), OptionalInt.empty(), Optional.empty(), destination, Optional.empty());
  }

  /** Why a single one cannot be opened. */
  private static Optional<AlugException> refusal(Change change, List<PickerEffect.Order> orders) {
    Row first = change.index.byId().get(orders.get(0).profile());
    return orders.size() > 1 || first == null
        ? Optional.empty()
        : Optional.of(first.plan()).flatMap(SignInPlan::refusal);
  }

  private static String sentence(AlugException failure) {
    String fix = failure.fix();
    return fix.isEmpty() ? failure.cause() : failure.cause() + ". " + fix;
  }

  /** A console came to its end; those that got one lose their mark. */
  static void finished(Change change, News.Finished news) {
    change.queue = change.queue.on(news, change);
    if (news.ending().kind().isGood()) {
      change.mark(news.profile(), false);
    }
  }

  /** All came to their end; what waits is next. */
  static void done(Change change, News.BatchDone news) {
    boolean running = change.queue.isRunning();
    change.queue = change.queue.on(news, change);
    if (!running) {
      return;
    }
    change.queue.batch().ifPresent(batch -> report(change, batch));
    List<PickerEffect.Open> waiting = change.queue.waiting();
    if (!waiting.isEmpty()) {
      change.queue = change.queue.withoutFirst();
      start(change, waiting.get(0));
    }
  }

  private static void report(Change change, Batch batch) {
    if (batch.needsReading() && change.fronts.isEmpty() && change.queue.waiting().isEmpty()) {
      change.fronts = change.fronts.show(ResultsScreen.fresh(change.now));
      return;
    }
    String profile = batch.orders().get(0).profile();
    Optional<Ending> ending = batch.ending(profile);
    boolean alone = batch.orders().size() == 1 && ending.isPresent();
    change.tell(alone ? words(profile, ending.get(), change) : batch.summary());
  }

  private static String words(String profile, Ending ending, Change change) {
    StringBuilder words = new StringBuilder(profile).append(": ").append(ending.kind().words());
    if (ending.until().isPresent()) {
      String left = TimeLeft.label(ending.until().get(), change.now);
      words.append(", ").append(left).append(" left");
    }
    for (String note : ending.notes()) {
      words.append("; ").append(note);
    }
    return words.toString();
  }
}
