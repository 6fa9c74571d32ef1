package alug.opening;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.session.MfaCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens many consoles: a bounded pool, one result each; a failure never stops the rest.
 *
 * <p>Roles that share a source share its code, because the sign-in below makes each session once.
 */
public final class Batch {
  private final OpenConsole one;
  private final int parallel;

  /**
   * A batch.
   *
   * @param parallel how many sign-ins run at once
   */
  public Batch(OpenConsole one, int parallel) {
    this.one = one;
    this.parallel = parallel;
  }

  /** Stops what has not begun; what is under way ends. */
  public static final class Stop {
    private final AtomicBoolean asked = new AtomicBoolean();

    public void ask() {
      asked.set(true);
    }

    boolean isAsked() {
      return asked.get();
    }
  }

  /**
   * Whether that many may go to this browser at once.
   *
   * @param anyway the person wants it although the consoles would not be kept apart
   * @return what to say first, if anything
   * @throws AlugException when they would end in one another's session
   */
  public Optional<String> admit(int count, boolean anyway) {
    return one.browser().isolation().admit(count, anyway);
  }

  /** Opens them all, begun in this order; the results are in this order too. */
  public List<OpenResult> run(
      List<OpenOrder> orders, MfaCodes codes, Progress progress, Stop stop) {
    orders.forEach(order -> progress.stage(order, Stage.QUEUED));
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(parallel, Math.max(1, orders.size())), daemons());
    try {
      List<CompletableFuture<OpenResult>> under = new ArrayList<>(orders.size());
      for (OpenOrder order : orders) {
        under.add(CompletableFuture.supplyAsync(() -> next(order, codes, progress, stop), pool));
      }
      List<OpenResult> results = new ArrayList<>(orders.size());
      under.forEach(result -> results.add(result.join()));
      return results;
    } finally {
      pool.shutdown();
    }
  }

  private OpenResult next(OpenOrder order, MfaCodes codes, Progress progress, Stop stop) {
    if (!stop.isAsked()) {
      return one.open(order, codes, progress);
    }
    OpenResult skipped =
        OpenResult.failed(
            order,
            AlugException.of(
                Kind.CANCELLED, "Stopped", "Not opened: the rest of the batch was stopped", ""),
            Duration.ZERO);
    progress.done(skipped);
    return skipped;
  }

  private static ThreadFactory daemons() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "open-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
