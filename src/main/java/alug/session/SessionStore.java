package alug.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps sessions between runs and shares them between processes.
 *
 * <p>A damaged, foreign or missing record is a miss, never a failure: losing a cache costs a code,
 * not the sign-in.
 */
public interface SessionStore {
  /** The live records, without touching what protects the credentials. */
  List<SessionRecord> records();

  /** The credentials of a record; may ask the keychain, so never call it where a person waits. */
  Optional<TemporaryCredentials> credentials(SessionRecord record);

  /** Keeps a session in place of one with the same id, and drops the expired ones. */
  void put(SessionRecord record, TemporaryCredentials credentials);

  /** Forgets the records that match and returns how many there were. */
  int forget(Predicate<SessionRecord> which);

  /** One word for lists: {@code keychain}, {@code file} or {@code memory}. */
  String name();
}
