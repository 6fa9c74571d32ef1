package alug.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps nothing: for sessions that live in this process only. */
final class NoStore implements SessionStore {
  @Override
  public List<SessionRecord> records() {
    return List.of();
  }

  @Override
  public Optional<TemporaryCredentials> credentials(SessionRecord record) {
    return Optional.empty();
  }

  @Override
  public void put(SessionRecord record, TemporaryCredentials credentials) {
    // The cache in front of it has them.
  }

  @Override
  public int forget(Predicate<SessionRecord> which) {
    return 0;
  }

  @Override
  public String name() {
    return "memory";
  }
}
