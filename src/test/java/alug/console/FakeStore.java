package alug.console;

import alug.session.SessionRecord;
import alug.session.SessionStore;
import alug.session.TemporaryCredentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A store in a map. */
final class FakeStore implements SessionStore {
  private final Map<SessionRecord, TemporaryCredentials> sessions = new ConcurrentHashMap<>();

  @Override
  public List<SessionRecord> records() {
    return List.copyOf(sessions.keySet());
  }

  @Override
  public Optional<TemporaryCredentials> credentials(SessionRecord record) {
    return Optional.ofNullable(sessions.get(record));
  }

  @Override
  public void put(SessionRecord record, TemporaryCredentials credentials) {
    sessions.keySet().removeIf(one -> one.id().equals(record.id()));
    sessions.put(record, credentials);
  }

  @Override
  public int forget(Predicate<SessionRecord> which) {
    int before = sessions.size();
    sessions.keySet().removeIf(which);
    return before - sessions.size();
  }

  @Override
  public String name() {
    return "memory";
  }
}
