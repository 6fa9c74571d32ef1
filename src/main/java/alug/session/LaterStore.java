package alug.session;

import alug.base.AlugException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A store that is written behind the person's back: keychains and disks take their time, and
 * nobody's link depends on them. Whoever reads sees what was put before.
 */
public final class LaterStore implements SessionStore {
  private final SessionStore store;
  private final Chores chores;
  private final Consumer<String> notices;

  /**
   * A store in front of another.
   *
   * @param notices told when a session could not be kept; a sentence, from any thread
   */
  public LaterStore(SessionStore store, Chores chores, Consumer<String> notices) {
    this.store = store;
    this.chores = chores;
    this.notices = notices;
  }

  @Override
  public void put(SessionRecord record, TemporaryCredentials credentials) {
    chores.add(
        () -> {
          try {
            store.put(record, credentials);
          } catch (AlugException e) {
            notices.accept("The session could not be kept for later runs: " + e.cause() + ".");
          }
        });
  }

  @Override
  public List<SessionRecord> records() {
    chores.await();
    return store.records();
  }

  @Override
  public Optional<TemporaryCredentials> credentials(SessionRecord record) {
    chores.await();
    return store.credentials(record);
  }

  @Override
  public int forget(Predicate<SessionRecord> which) {
    chores.await();
    return store.forget(which);
  }

  @Override
  public String name() {
    return store.name();
  }
}
