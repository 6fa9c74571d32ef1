package alug.opening;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.console.SignInResult.SignedIn;
import alug.plan.PlannedCall;
import alug.plan.SignInPlan;
import alug.profile.MfaDevice;
import alug.session.MfaCodes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Opens many consoles: so many at once, one result each; a failure never stops the rest.
 *
 * <p>Codes of a device are asked for one at a time, in list order, while consoles that need none
 * open. One code serves all roles that share a source session; whoever gives none for a device is
 * not asked for that device again.
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

  /**
   * Stops what has not begun: no code is asked for and no browser started any more; calls to AWS
   * that are under way end.
   */
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

  /** What is worth another try: the orders that brought no console, in the same order. */
  public static List<OpenOrder> failed(List<OpenResult> results) {
    List<OpenOrder> again = new ArrayList<>();
    for (OpenResult result : results) {
      if (!result.status().isGood()) {
        again.add(result.order());
      }
    }
    return again;
  }

  /**
   * Opens them all, begun in this order; the results are in this order too. An interruption stops
   * the rest.
   */
  public List<OpenResult> run(
      List<OpenOrder> orders, MfaCodes codes, Progress progress, Stop stop) {
    return new Run(orders, new TurnCodes.Desk(codes, progress, stop, one.clock())).results();
  }

  /** One run of a batch. */
  private final class Run {
    private final List<OpenOrder> orders;
    private final TurnCodes.Desk desk;
    private final Departures departures;
    private final Lineup lineup;
    private final AtomicReferenceArray<OpenResult> results;
    private final InstantSource clock = one.clock();

    Run(List<OpenOrder> orders, TurnCodes.Desk desk) {
      this.orders = List.copyOf(orders);
      this.desk = desk;
      this.departures = new Departures(this.orders.size(), clock);
      this.lineup = new Lineup(this.orders, departures);
      this.results = new AtomicReferenceArray<>(this.orders.size());
    }

    List<OpenResult> results() {
      orders.forEach(order -> desk.progress().stage(order, Stage.QUEUED));
      List<Thread> workers = new ArrayList<>();
      for (int i = 0; i < Math.min(parallel, orders.size()); i++) {
        Thread worker = new Thread(this::work, "open-" + (i + 1));
        worker.setDaemon(true);
        worker.start();
        workers.add(worker);
      }
      awaitAll(workers);
      List<OpenResult> list = new ArrayList<>(orders.size());
      for (int i = 0; i < orders.size(); i++) {
        OpenResult result = results.get(i);
        list.add(result == null ? lost(orders.get(i)) : result);
      }
      return list;
    }

    private void awaitAll(List<Thread> workers) {
      boolean interrupted = false;
      for (Thread worker : workers) {
        while (worker.isAlive()) {
          try {
            worker.join();
          } catch (InterruptedException e) {
            interrupted = true;
            desk.stop().ask();
            workers.forEach(Thread::interrupt);
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void work() {
      for (Lineup.Job job = next(); job != null; job = next()) {
        try {
          OpenResult result = opened(job);
          results.set(job.place, result);
          desk.progress().done(result);
        } finally {
          departures.release(job.place);
          lineup.leave(job);
        }
      }
    }

    private Lineup.@Nullable Job next() {
      return lineup.begin(this::deviceNow);
    }

    /** The device whose code it needs as things are now. */
    private Optional<String> deviceNow(OpenOrder order) {
      try {
        boolean asks = !desk.stop().isAsked() && one.plan(order).needsCode();
        return asks ? Optional.of(device(order).serial()) : Optional.empty();
      } catch (AlugException why) {
        // Its sign-in will say it.
        return Optional.empty();
      }
    }

    private OpenResult opened(Lineup.Job job) {
      Instant start = clock.instant();
      try {
        stopIfAsked();
        SignedIn link = signedIn(job, one.plan(job.order));
        lineup.leave(job);
        departures.await(job.place);
        stopIfAsked();
        Runnable handed = () -> departures.release(job.place);
        return one.show(job.order, link, desk.progress(), start, handed);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return one.failed(job.order, stopped(), start);
      } catch (RuntimeException why) {
        return one.failed(job.order, why, start);
      }
    }

    private SignedIn signedIn(Lineup.Job job, SignInPlan plan) {
      OpenOrder order = job.order;
      boolean sharesSession = plan.calls().contains(PlannedCall.GET_SESSION_TOKEN_WITH_CODE);
      if (sharesSession) {
        // The code was asked for already; asking again for each role would not help.
        desk.device(device(order).serial())
            .noSession()
            .ifPresent(
                why -> {
                  throw why;
                });
      }
      TurnCodes codes = new TurnCodes(desk, lineup, job);
      try {
        return one.signIn(order, codes, desk.progress());
      } catch (AlugException why) {
        if (sharesSession && codes.isAnswered() && why.kind() != Kind.CANCELLED) {
          desk.device(device(order).serial()).failed(why);
        }
        throw why;
      } finally {
        codes.settle();
      }
    }

    private void stopIfAsked() {
      if (desk.stop().isAsked()) {
        throw stopped();
      }
    }

    private AlugException stopped() {
      return AlugException.of(
          Kind.CANCELLED, "Stopped", "Not opened: the rest of the batch was stopped", "");
    }

    private OpenResult lost(OpenOrder order) {
      return one.failed(order, new IllegalStateException("no result"), clock.instant());
    }
  }

  private static MfaDevice device(OpenOrder order) {
    return order.entry().mfa().orElseThrow();
  }
}
