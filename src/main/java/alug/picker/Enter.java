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
    change.follow(Opening.begin(new PickerEffect.Open(orders, copy), change.around()));
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

  /** Something became of the batch. */
  static void progress(Change change, PickerEvent news) {
    change.batch = change.batch.map(batch -> batch.on(news, change.now));
  }

  /** A console came to its end; those that got one lose their mark. */
  static void finished(Change change, News.Finished news) {
    progress(change, news);
    if (news.ending().kind().isGood()) {
      change.gotConsole = true;
      change.mark(news.profile(), false);
    }
  }

  /** All came to their end; a bad one is shown by the results. */
  static void done(Change change, News.BatchDone news) {
    boolean running = change.state().isOpening();
    progress(change, news);
    boolean ended = running && !change.state().isOpening();
    if (ended) {
      change.batch.filter(batch -> !batch.needsReading()).ifPresent(batch -> report(change, batch));
    }
  }

  private static void report(Change change, Batch batch) {
    String profile = batch.orders().get(0).profile();
    Optional<Ending> ending = batch.ending(profile);
    boolean alone = batch.orders().size() == 1 && ending.isPresent();
    change.say(alone ? words(profile, ending.get(), change) : batch.summary());
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
