package alug.tui;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.opening.Batch;
import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.opening.Progress;
import alug.picker.Ending;
import alug.picker.News;
import alug.picker.PickerEffect;
import alug.picker.PickerEvent;
import alug.picker.PickerState;
import alug.picker.Still;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Does the picker's effects that take time, on threads of its own; what comes of it is news. */
final class Work {
  private final Backstage backstage;
  private final Rehearsal rehearsal;
  private final Consumer<PickerEvent> screen;
  private final ExecutorService threads = Executors.newCachedThreadPool(Work::daemon);

  /** One after the other, so that what was read last is also told last. */
  private final Executor reading = Executors.newSingleThreadExecutor(Work::daemon);

  private final AtomicBoolean refreshComes = new AtomicBoolean();
  private final AtomicBoolean loadComes = new AtomicBoolean();
  private final KeptLinks links = KeptLinks.on(threads);
  private final MfaQuestions questions;
  private final Approvals approvals;
  private volatile Batch.Stop stop = new Batch.Stop();
  private volatile ScreenMfaCodes codes;

  Work(
      Backstage backstage, Consumer<PickerEvent> screen, InstantSource clock, Rehearsal rehearsal) {
    this.backstage = backstage;
    this.rehearsal = rehearsal;
    this.screen = screen;
    this.questions = new MfaQuestions(backstage, screen, clock);
    this.approvals = new Approvals(screen);
    this.codes = new ScreenMfaCodes(questions, Map.of());
    backstage.approveWith(approvals);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "picker-work");
    thread.setDaemon(true);
    return thread;
  }

  /** Everything that is shown of the world outside, as it is now. */
  void load() {
    if (loadComes.getAndSet(true)) {
      return;
    }
    on(
        reading,
        () -> {
          loadComes.set(false);
          tell(new News.CatalogLoaded(backstage.catalog()));
        },
        failure -> screen.accept(new News.CatalogBroken(failure)));
  }

  /** What is remembered, the sessions and the consoles, as they are now. */
  void refresh() {
    if (refreshComes.getAndSet(true)) {
      return;
    }
    on(
        reading,
        () -> {
          refreshComes.set(false);
          tell(new News.CatalogRefreshed(backstage.remembered()));
        },
        this::tell);
  }

  /** The list last, so that its first picture has everything in it. */
  private void tell(News catalog) {
    try {
      News sessions = new News.SessionsChanged(backstage.sessions());
      News consoles = new News.ConsolesChanged(backstage.consoles());
      News pins = new News.PinsLoaded(backstage.pins());
      screen.accept(sessions);
      screen.accept(consoles);
      screen.accept(pins);
    } catch (AlugException failure) {
      // The list itself is there.
      tell(failure);
    }
    screen.accept(catalog);
  }

  /** Gets ready for the first key, then for the first sign-in. */
  void warmUp(PickerState shown) {
    // It only makes these quicker, so a failure is theirs to tell.
    later(
        () -> {
          shown.warm();
          rehearsal.of(shown);
          keepFrame(shown);
          later(this::tellRoom, failure -> {});
          backstage.warmUp();
          tidyUp();
        },
        failure -> {});
  }

  /** What starting took goes back, before the first key rather than in the midst of typing. */
  private static void tidyUp() {
    System.gc();
  }

  private void keepFrame(PickerState shown) {
    try {
      if (backstage.keepsFrame()) {
        Still.of(shown)
            .ifPresent(still -> backstage.keepFrame(rehearsal.picture(still), still.until()));
      }
    } catch (AlugException | UncheckedIOException e) {
      // The next start is slower, and not wrong.
      return;
    }
  }

  /** What is wrong with the browser is told when one is to be opened. */
  private void tellRoom() {
    screen.accept(new News.BrowserKnown(backstage.room()));
  }

  /** Gets ready for opening these together. */
  void marked(Set<String> profiles) {
    later(() -> backstage.marked(profiles), failure -> {});
  }

  /** Somebody pressed a key. */
  void personActed() {
    backstage.personActed();
  }

  /** Plans a profile in another mode from now on. */
  void prefer(PickerEffect.Prefer wish) {
    backstage.prefer(wish.profile(), wish.mode());
    refresh();
  }

  void open(PickerEffect.Open effect) {
    Batch.Stop asked = new Batch.Stop();
    List<PickerEffect.Order> orders = thoseThere(effect.orders());
    ScreenMfaCodes asks = new ScreenMfaCodes(questions, devices(orders));
    stop = asked;
    codes = asks;
    links.clear();
    Backstage.Opening opening = new Backstage.Opening(orders, effect.copy(), effect.multiSession());
    later(
        () -> {
          open(opening, asks, asked);
          screen.accept(new News.BatchDone());
          if (effect.copy()) {
            copyLinks();
          }
          refresh();
        },
        failure -> noneOpened(orders, failure));
  }

  private void open(Backstage.Opening opening, ScreenMfaCodes asks, Batch.Stop asked) {
    try {
      backstage.open(opening, asks, new Told(asks, opening.copy()), asked);
    } finally {
      asks.end();
    }
  }

  private Map<String, String> devices(List<PickerEffect.Order> orders) {
    Map<String, String> devices = new HashMap<>();
    for (PickerEffect.Order order : orders) {
      backstage.device(order.profile()).ifPresent(serial -> devices.put(order.profile(), serial));
    }
    return devices;
  }

  /** Without those that are gone since they were marked; they have failed. */
  private List<PickerEffect.Order> thoseThere(List<PickerEffect.Order> orders) {
    List<PickerEffect.Order> there = new ArrayList<>(orders.size());
    for (PickerEffect.Order order : orders) {
      Optional<AlugException> missing = backstage.missing(order.profile());
      if (missing.isEmpty()) {
        there.add(order);
      } else {
        failed(order, missing.get());
      }
    }
    return there;
  }

  private void noneOpened(List<PickerEffect.Order> orders, AlugException failure) {
    orders.forEach(order -> failed(order, failure));
    screen.accept(new News.BatchDone());
  }

  private void failed(PickerEffect.Order order, AlugException failure) {
    Ending ending =
        new Ending(Ending.Kind.FAILED, Optional.empty(), 0, List.of(), Optional.of(failure));
    screen.accept(new News.Finished(order.profile(), ending));
  }

  void cancelOpening() {
    stop.ask();
    codes.cancel();
  }

  void reply(PickerEffect.AnswerMfa answer) {
    questions.reply(answer.question(), answer.reply());
  }

  void answer(PickerEffect.Answer answer) {
    approvals.reply(answer.question(), answer.choice());
  }

  void logIn(String group) {
    ScreenMfaCodes asks = ScreenMfaCodes.forLogin(questions);
    later(
        () -> {
          logIn(group, asks);
          screen.accept(new News.Said("Logged in to " + group));
          refresh();
        },
        this::tell);
  }

  private void logIn(String group, ScreenMfaCodes asks) {
    try {
      backstage.logIn(group, asks);
    } finally {
      asks.end();
    }
  }

  void forget(String group) {
    later(
        () -> {
          backstage.forget(group);
          refresh();
        },
        this::tell);
  }

  void undoForget(String group) {
    later(
        () -> {
          backstage.undoForget(group);
          refresh();
        },
        this::tell);
  }

  void savePins(List<String> profiles) {
    later(() -> backstage.savePins(profiles), this::tell);
  }

  void copy(String text) {
    copy(List.of(Secret.of(text)), "");
  }

  /** The links of the last batch, as far as there are any. */
  void copyLinks() {
    List<Secret> all = new ArrayList<>(links.all().values());
    if (all.isEmpty()) {
      screen.accept(new News.Said("There is no link to copy, or not any more"));
    } else {
      copy(all, ": whoever has a link is signed in with it, for 15 minutes");
    }
  }

  private void copy(List<Secret> texts, String more) {
    later(() -> screen.accept(new News.Said(backstage.copy(texts) + more)), this::tell);
  }

  /** Prints the links of the last batch on the terminal, outside the screen. */
  void printLinks(AlugTerminal terminal) throws IOException {
    Map<String, Secret> all = links.all();
    if (all.isEmpty()) {
      screen.accept(new News.Said("There is no link to print, or not any more"));
    } else {
      terminal.runOutside(() -> printed(all));
    }
  }

  private void printed(Map<String, Secret> all) {
    try {
      backstage.printLinks(all);
    } catch (AlugException failure) {
      tell(failure);
    }
  }

  private void tell(AlugException failure) {
    if (failure.kind() != Kind.CANCELLED) {
      screen.accept(new News.Said(failure.paragraph()));
    }
  }

  private void later(Runnable work, Consumer<AlugException> failed) {
    on(threads, work, failed);
  }

  private static void on(Executor where, Runnable work, Consumer<AlugException> failed) {
    where.execute(
        () -> {
          try {
            work.run();
          } catch (AlugException failure) {
            failed.accept(failure);
          } catch (RuntimeException | LinkageError | AssertionError bug) {
            failed.accept(
                AlugException.of(
                        Kind.BUG,
                        "Bug",
                        "alug failed in a way it should not: " + bug.getClass().getSimpleName(),
                        "Run alug open with --debug and report what it prints.")
                    .from(bug));
          }
        });
  }

  /** Turns the progress of a batch into news. */
  private final class Told implements Progress {
    private final ScreenMfaCodes asks;
    private final boolean copies;

    Told(ScreenMfaCodes asks, boolean copies) {
      this.asks = asks;
      this.copies = copies;
    }

    @Override
    public void stage(OpenOrder order, alug.opening.Stage stage) {
      if (stage == alug.opening.Stage.OPENING) {
        asks.finished(order.profile());
      }
      screen.accept(new News.Progress(order.profile(), Stages.shown(stage)));
    }

    @Override
    public void done(OpenResult result) {
      String profile = result.order().profile();
      asks.finished(profile);
      result.signedIn().ifPresent(in -> links.put(profile, in.link()));
      screen.accept(
          new News.Finished(profile, Stages.ending(result, copies, backstage.noBrowser())));
    }
  }
}
