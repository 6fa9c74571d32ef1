package alug.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class DeparturesTest {
  private volatile Instant now = Instant.EPOCH;
  private final Departures departures = new Departures(3, () -> now);
  private final List<Integer> gone = new CopyOnWriteArrayList<>();

  @Test
  void theyGoInListOrderHoweverEarlyTheyAreReady() throws Exception {
    Thread third = goes(2);
    Thread second = goes(1);
    awaitWaiting(third);
    awaitWaiting(second);
    goes(0).join();
    third.join();
    assertEquals(List.of(0, 1, 2), gone);
  }

  @Test
  void nobodyWaitsForOneThatIsHeldUp() throws Exception {
    Thread second = goes(1);
    awaitWaiting(second);
    departures.release(0);
    second.join();
    assertEquals(List.of(1), gone);
  }

  @Test
  void nobodyWaitsForLongForOneThatIsSlowToSignIn() throws Exception {
    Thread second = goes(1);
    awaitWaiting(second);
    now = now.plus(Duration.ofSeconds(5));
    second.join();
    assertEquals(List.of(1), gone);
  }

  @Test
  void oneThatIsOnItsWayToTheBrowserIsWaitedFor() throws Exception {
    departures.await(0);
    Thread second = goes(1);
    awaitWaiting(second);
    now = now.plus(Duration.ofHours(1));
    departures.release(2);
    awaitWaiting(second);
    assertTrue(gone.isEmpty());
    departures.release(0);
    second.join();
    assertEquals(List.of(1), gone);
  }

  private Thread goes(int place) {
    Thread thread =
        new Thread(
            () -> {
              try {
                departures.await(place);
                gone.add(place);
                departures.release(place);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
