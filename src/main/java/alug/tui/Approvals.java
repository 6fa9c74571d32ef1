package alug.tui;

import alug.picker.News;
import alug.picker.PickerEvent;
import alug.session.Approval;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Asks on the screen whether a command of the configuration may run. */
final class Approvals implements Approval {
  private final Consumer<PickerEvent> screen;
  private final AtomicLong last = new AtomicLong();
  private final Map<Long, CompletableFuture<Character>> open = new ConcurrentHashMap<>();

  Approvals(Consumer<PickerEvent> screen) {
    this.screen = screen;
  }

  @Override
  public Verdict mayRun(String command) {
    long question = last.incrementAndGet();
    CompletableFuture<Character> said = new CompletableFuture<>();
    open.put(question, said);
    screen.accept(
        new News.Asked(
            question,
            "Run this command for MFA codes?",
            List.of("mfa_process of the configuration wants to run:", command),
            List.of(new News.Choice('y', "run it, now and later"), new News.Choice('n', "no"))));
    try {
      return said.get() == 'y' ? Verdict.YES : Verdict.NO;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Verdict.NO;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is always a value", e);
    } finally {
      open.remove(question);
    }
  }

  /** Gives the person's answer to who asked. */
  void reply(long question, char choice) {
    CompletableFuture<Character> said = open.get(question);
    if (said != null) {
      said.complete(choice);
    }
  }
}
