package alug.vault;

import alug.session.SessionRecord;
import alug.session.SessionStore;
import alug.session.TemporaryCredentials;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Sessions of this run only. */
public final class MemoryStore implements SessionStore {
  private record Kept(SessionRecord record, TemporaryCredentials credentials) {}

  private final InstantSource clock;
  // Guarded by this; by kind and id.
  private final Map<String, Kept> kept = new HashMap<>();

  public MemoryStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized List<SessionRecord> records() {
    purge();
    List<SessionRecord> records = new ArrayList<>();
    for (Kept one : kept.values()) {
      records.add(one.record());
    }
    return records;
  }

  @Override
  public synchronized Optional<TemporaryCredentials> credentials(SessionRecord record) {
    purge();
    return Optional.ofNullable(kept.get(key(record))).map(Kept::credentials);
  }

  @Override
  public synchronized void put(SessionRecord record, TemporaryCredentials credentials) {
    kept.put(key(record), new Kept(record, credentials));
    purge();
  }

  @Override
  public synchronized int forget(Predicate<SessionRecord> which) {
    purge();
    int before = kept.size();
    kept.values().removeIf(one -> which.test(one.record()));
    return before - kept.size();
  }

  @Override
  public String name() {
    return "memory";
  }

  private void purge() {
    Instant now = clock.instant();
    // No removeIf: the first lambda of a run costs every list some milliseconds.
    for (Iterator<Kept> each = kept.values().iterator(); each.hasNext(); ) {
      if (!each.next().record().isLiveAt(now)) {
        each.remove();
      }
    }
  }

  private static String key(SessionRecord record) {
    return record.kind().word() + " " + record.id();
  }
}
