package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace(2);
  private final Semaphore entered = new Semaphore(0);

  /** A thread that enters; returns when it has either entered or waits for its turn. */
  private Thread arrive() throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              pace.enter();
              entered.release();
            });
    thread.setDaemon(true);
    thread.start();
    while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private void assertEntered(int count) throws InterruptedException {
    assertTrue(entered.tryAcquire(count, 1, TimeUnit.MINUTES));
    assertEquals(0, entered.availablePermits());
  }

  @Test
  void theFirstIsConfirmedBeforeTwoAtATimeFollow() throws Exception {
    for (int i = 0; i < 5; i++) {
      arrive();
    }
    assertEntered(1);
    pace.leave(Outcome.OPENED);
    assertEntered(2);
    pace.leave(Outcome.OPENED);
    assertEntered(1);
    pace.leave(Outcome.NOT_OPENED);
    assertEntered(1);
  }

  @Test
  void theyFollowInTheOrderTheyCame() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(arrive());
    }
    for (int i = 0; i < 7; i++) {
      threads.get(i).join();
      assertTrue(threads.get(7).isAlive());
      pace.leave(Outcome.NOT_OPENED);
    }
    threads.get(7).join();
    assertEntered(8);
  }

  @Test
  void aFirstThatDidNotOpenLetsTheNextBeTheFirst() throws Exception {
    for (int i = 0; i < 4; i++) {
      arrive();
    }
    assertEntered(1);
    pace.leave(Outcome.NOT_OPENED);
    assertEntered(1);
    pace.leave(Outcome.OPENED);
    assertEntered(2);
  }

  @Test
  void aNewBurstStartsWithOneAgain() throws Exception {
    arrive();
    assertEntered(1);
    pace.leave(Outcome.OPENED);
    arrive();
    Thread second = arrive();
    assertEntered(1);
    assertEquals(Thread.State.WAITING, second.getState());
    pace.leave(Outcome.OPENED);
    assertEntered(1);
  }

  @Test
  void aCancelledWaitIsCancelledAndGivesUpItsTurn() throws Exception {
    pace.enter();
    Thread.currentThread().interrupt();
    AlugException cancelled = assertThrows(AlugException.class, pace::enter);
    assertEquals(AlugException.Kind.CANCELLED, cancelled.kind());
    assertTrue(Thread.interrupted());
    pace.leave(Outcome.OPENED);
    arrive();
    assertEntered(1);
  }
}
