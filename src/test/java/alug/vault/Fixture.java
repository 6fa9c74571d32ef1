package alug.vault;

import alug.base.Secret;
import alug.files.PrivateDirectory;
import alug.plan.Mode;
import alug.session.SessionRecord;
import alug.session.SessionStore;
import alug.session.TemporaryCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state directory with a keyring beside it and a clock that stands. */
final class Fixture {
  static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  static final String SECRET = "made-up-secret-key";
  static final String TOKEN = "made-up-session-token";

  final Path state;
  final List<String> notices = new ArrayList<>();
  FakeSecretTool keyring = new FakeSecretTool();
  Platform platform = Platform.LINUX;
  Instant now = NOON;

  Fixture(Path state) {
    this.state = state;
  }

  /** A store as a new run of alug opens it. */
  SessionStore open(StoreChoice choice) {
    InstantSource clock = () -> now;
    return new Stores(platform, Map.of(), keyring, clock)
        .open(choice, PrivateDirectory.at(state), notices::add);
  }

  SessionStore open() {
    return open(StoreChoice.AUTO);
  }

  Path file() {
    return state.resolve("sessions");
  }

  String content() throws IOException {
    return Files.readString(file());
  }

  static SessionRecord session(String id) {
    return session(id, NOON.plusSeconds(3600));
  }

  static SessionRecord session(String id, Instant expiresAt) {
    return new SessionRecord(
        SessionRecord.Kind.SOURCE, id, "work\té", Optional.empty(), Mode.SHARED, NOON, expiresAt);
  }

  static SessionRecord role(String id) {
    return new SessionRecord(
        SessionRecord.Kind.ROLE,
        id,
        "work",
        Optional.of("arn:aws:iam::123456789012:role/path/Admin"),
        Mode.LONG,
        NOON,
        NOON.plusSeconds(1800));
  }

  static TemporaryCredentials credentials(SessionRecord of) {
    return new TemporaryCredentials(
        "ASIAEXAMPLE" + of.id(), Secret.of(SECRET), Secret.of(TOKEN + "\n\t"), of.expiresAt());
  }

  static void put(SessionStore store, SessionRecord record) {
    store.put(record, credentials(record));
  }
}
