package alug.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.plan.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ChoresTest {
  private final Chores chores = new Chores();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void theyAreDoneBehindWhoAddsThemInOrder() {
    CountDownLatch go = new CountDownLatch(1);
    chores.add(() -> awaited(go));
    for (int i = 0; i < 5; i++) {
      String name = "chore " + i;
      chores.add(() -> done.add(name));
    }
    assertEquals(List.of(), done);
    go.countDown();
    chores.await();
    assertEquals(List.of("chore 0", "chore 1", "chore 2", "chore 3", "chore 4"), done);
    chores.add(() -> done.add("later"));
    chores.await();
    assertEquals("later", done.get(5));
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anInterruptionWaitsOnAndIsKept() {
    CountDownLatch go = new CountDownLatch(1);
    chores.add(() -> awaited(go));
    chores.add(() -> done.add("done"));
    Thread.currentThread().interrupt();
    go.countDown();
    chores.await();
    assertTrue(Thread.interrupted());
    assertEquals(List.of("done"), done);
  }

  /** A store that takes as long as it is told, or refuses. */
  private static final class SlowStore implements SessionStore {
    private final List<SessionRecord> records = new ArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private boolean refuses;

    @Override
    public List<SessionRecord> records() {
      return List.copyOf(records);
    }

    @Override
    public Optional<TemporaryCredentials> credentials(SessionRecord record) {
      return Optional.empty();
    }

    @Override
    public void put(SessionRecord record, TemporaryCredentials credentials) {
      awaited(go);
      if (refuses) {
        throw AlugException.of(Kind.CONFIG, "Keychain", "the keychain is locked", "Unlock it.");
      }
      records.add(record);
    }

    @Override
    public int forget(Predicate<SessionRecord> which) {
      return records.removeIf(which) ? 1 : 0;
    }

    @Override
    public String name() {
      return "slow";
    }
  }

  private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");
  private static final SessionRecord RECORD =
      new SessionRecord(
          SessionRecord.Kind.SOURCE, "id", "main", Optional.empty(), Mode.SHARED, END, END);

  private static TemporaryCredentials credentials() {
    return new TemporaryCredentials("ASIAEXAMPLE", Secret.of("none"), Secret.of("none"), END);
  }

  @Test
  void aSlowStoreKeepsNobodyWaitingButWhoReadsIt() {
    SlowStore slow = new SlowStore();
    LaterStore store = new LaterStore(slow, chores, done::add);
    store.put(RECORD, credentials());
    assertEquals(List.of(), slow.records());
    slow.go.countDown();
    assertEquals(List.of(RECORD), store.records());
    store.put(RECORD, credentials());
    assertEquals(1, store.forget(one -> true));
    assertEquals(List.of(), store.records());
  }

  @Test
  void aStoreThatRefusesIsToldOf() {
    SlowStore slow = new SlowStore();
    slow.refuses = true;
    slow.go.countDown();
    new LaterStore(slow, chores, done::add).put(RECORD, credentials());
    chores.await();
    assertEquals(
        List.of("The session could not be kept for later runs: the keychain is locked."), done);
  }
}
