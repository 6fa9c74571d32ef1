package alug.launch;

import alug.base.AlugException;
import java.io.IOException;

/** A real browser: started with a loopback address, which gives it the link once. */
final class HandoffBrowser implements Browser {
  private final Way way;
  private final LoopbackHandoff handoff;
  private final BrowserProcess.Starter starter;
  private final Pace pace;

  HandoffBrowser(Way way, LoopbackHandoff handoff, BrowserProcess.Starter starter, Pace pace) {
    this.way = way;
    this.handoff = handoff;
    this.starter = starter;
    this.pace = pace;
  }

  @Override
  public Launched open(OpenRequest request) {
    pace.enter();
    boolean started = false;
    try {
      LoopbackHandoff.Offer offer = handoff.offer(request.link());
      start(request, offer);
      started = true;
      return new Launched(
          request.profile(), offer.outcome().whenComplete((outcome, never) -> pace.leave(outcome)));
    } finally {
      if (!started) {
        pace.leave(Outcome.NOT_OPENED);
      }
    }
  }

  private void start(OpenRequest request, LoopbackHandoff.Offer offer) {
    boolean started = false;
    try {
      starter.start(way.vector(request, offer.url()));
      started = true;
    } catch (IOException e) {
      throw AlugException.of(
              AlugException.Kind.CONFIG,
              "browser-not-started",
              way.describe() + " could not be started",
              "Check the setting browser-path, or use --copy.")
          .from(e);
    } finally {
      if (!started) {
        offer.withdraw().run();
      }
    }
  }

  @Override
  public Isolation isolation() {
    return way.isolation();
  }

  @Override
  public int parallelism() {
    return way.parallelism();
  }

  @Override
  public String describe() {
    return way.describe();
  }
}
