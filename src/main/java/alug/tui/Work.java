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
import alug.session.Approval;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Does the picker's effects that take time, on threads of its own; what comes of it is news. */
final class Work {
  private final Backstage backstage;
  private final Consumer<PickerEvent> screen;
  private final InstantSource clock;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "picker-work");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<Long, CompletableFuture<Character>> questions = new HashMap<>();
  private final AtomicLong lastQuestion = new AtomicLong();
  private final Map<String, Secret> links = new LinkedHashMap<>();
  private volatile Batch.Stop stop = new Batch.Stop();
  private volatile ScreenMfaCodes codes;

  Work(Backstage backstage, Consumer<PickerEvent> screen, InstantSource clock) {
    this.backstage = backstage;
    this.screen = screen;
    this.clock = clock;
    this.codes = newCodes();
    backstage.approveWith(this::approve);
  }

  private ScreenMfaCodes newCodes() {
    return new ScreenMfaCodes(screen, clock, backstage::demoCode);
  }

  /** Everything that is shown of the world outside, as it is now. */
  void load() {
    later(
        () -> {
          screen.accept(new News.CatalogLoaded(backstage.catalog()));
          screen.accept(new News.PinsLoaded(backstage.pins()));
          tellSessions();
        },
        failure -> screen.accept(new News.CatalogBroken(failure)));
  }

  /** The sessions and consoles, as they are now. */
  void refresh() {
    later(this::tellSessions, this::tell);
  }

  private void tellSessions() {
    screen.accept(new News.SessionsChanged(backstage.sessions()));
    screen.accept(new News.ConsolesChanged(backstage.consoles()));
    screen.accept(new News.PlansChanged(backstage.plans()));
  }

  void warmUp() {
    // It only makes the first sign-in quicker, so its failure is that sign-in's to tell.
    later(backstage::warmUp, failure -> {});
  }

  void open(PickerEffect.Open effect) {
    Batch.Stop asked = new Batch.Stop();
    ScreenMfaCodes asks = newCodes();
    stop = asked;
    synchronized (links) {
      links.clear();
    }
    codes = asks;
    Backstage.Opening opening = new Backstage.Opening(effect.orders(), effect.copy());
    later(
        () -> {
          backstage.open(opening, asks, new Told(effect.copy()), asked);
          screen.accept(new News.BatchDone());
          if (effect.copy()) {
            copyLinks();
          }
          tellSessions();
        },
        failure -> noneOpened(effect.orders(), failure));
  }

  private void noneOpened(List<PickerEffect.Order> orders, AlugException failure) {
    for (PickerEffect.Order order : orders) {
      screen.accept(
          new News.Finished(
              order.profile(),
              new Ending(
                  Ending.Kind.FAILED, Optional.empty(), 0, List.of(), Optional.of(failure))));
    }
    screen.accept(new News.BatchDone());
  }

  void cancelOpening() {
    stop.ask();
    codes.cancel();
  }

  void reply(PickerEffect.AnswerMfa answer) {
    codes.reply(answer.question(), answer.reply());
  }

  void answer(PickerEffect.Answer answer) {
    CompletableFuture<Character> question;
    synchronized (questions) {
      question = questions.remove(answer.question());
    }
    if (question != null) {
      question.complete(answer.choice());
    }
  }

  void logIn(String group) {
    ScreenMfaCodes asks = newCodes();
    codes = asks;
    later(
        () -> {
          backstage.logIn(group, asks);
          screen.accept(new News.Said("Logged in to " + group));
          tellSessions();
        },
        this::tell);
  }

  void forget(String group) {
    later(
        () -> {
          backstage.forget(group);
          tellSessions();
        },
        this::tell);
  }

  void undoForget(String group) {
    later(
        () -> {
          backstage.undoForget(group);
          tellSessions();
        },
        this::tell);
  }

  void prefer(PickerEffect.Prefer prefer) {
    later(
        () -> {
          backstage.prefer(prefer.profile(), prefer.mode());
          tellSessions();
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
    List<Secret> all;
    synchronized (links) {
      all = new ArrayList<>(links.values());
    }
    if (all.isEmpty()) {
      screen.accept(new News.Said("There is no link to copy yet"));
    } else {
      copy(all, ": whoever has a link is signed in with it, for 15 minutes");
    }
  }

  private void copy(List<Secret> texts, String more) {
    later(() -> screen.accept(new News.Said(backstage.copy(texts) + more)), this::tell);
  }

  /** Prints the links of the last batch on the terminal, outside the screen. */
  void printLinks(AlugTerminal terminal) throws IOException {
    Map<String, Secret> all;
    synchronized (links) {
      all = new LinkedHashMap<>(links);
    }
    terminal.runOutside(() -> backstage.printLinks(all));
  }

  private Approval.Verdict approve(String command) {
    long id = lastQuestion.incrementAndGet();
    CompletableFuture<Character> said = new CompletableFuture<>();
    synchronized (questions) {
      questions.put(id, said);
    }
    screen.accept(
        new News.Asked(
            id,
            "Run this command for MFA codes?",
            List.of("mfa_process of the configuration wants to run:", command),
            List.of(new News.Choice('y', "run it, now and later"), new News.Choice('n', "no"))));
    try {
      return said.get() == 'y' ? Approval.Verdict.YES : Approval.Verdict.NO;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Approval.Verdict.NO;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is always a value", e);
    }
  }

  private void tell(AlugException failure) {
    if (failure.kind() != Kind.CANCELLED) {
      screen.accept(new News.Said(failure.paragraph()));
    }
  }

  private void later(Runnable work, Consumer<AlugException> failed) {
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (AlugException failure) {
            failed.accept(failure);
          } catch (RuntimeException bug) {
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
    private final boolean copies;

    Told(boolean copies) {
      this.copies = copies;
    }

    @Override
    public void stage(OpenOrder order, alug.opening.Stage stage) {
      screen.accept(new News.Progress(order.profile(), Stages.shown(stage)));
    }

    @Override
    public void done(OpenResult result) {
      result
          .signedIn()
          .ifPresent(
              in -> {
                synchronized (links) {
                  links.put(result.order().profile(), in.link());
                }
              });
      screen.accept(new News.Finished(result.order().profile(), Stages.ending(result, copies)));
    }
  }
}
