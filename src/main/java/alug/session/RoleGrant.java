package alug.session;

import alug.plan.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A role's credentials, and the way they came about. */
public final class RoleGrant {
  private final TemporaryCredentials credentials;
  private final Mode mode;
  private final List<String> notes;
  private final @Nullable KeptSession reused;

  private RoleGrant(
      TemporaryCredentials credentials,
      Mode mode,
      List<String> notes,
      @Nullable KeptSession reused) {
    this.credentials = credentials;
    this.mode = mode;
    this.notes = List.copyOf(notes);
    this.reused = reused;
  }

  static RoleGrant fresh(StsGrant grant, Mode mode, List<String> notes) {
    return new RoleGrant(grant.credentials(), mode, notes, null);
  }

  static RoleGrant kept(KeptSession session, boolean isNew) {
    return new RoleGrant(
        session.credentials(),
        Mode.LONG,
        isNew ? session.notes() : List.of(),
        isNew ? null : session);
  }

  public TemporaryCredentials credentials() {
    return credentials;
  }

  /** The way they were obtained, which may be the plan's alternative. */
  public Mode mode() {
    return mode;
  }

  /** What the person should know of how it went. */
  public List<String> notes() {
    return notes;
  }

  /** Whether they were made earlier, so that others may do where these do not. */
  public boolean isReused() {
    return reused != null;
  }

  /** How many seconds the credentials had to live when they were new. */
  public int life(Instant now) {
    Instant start = reused == null ? now : reused.record().obtainedAt();
    return (int) Math.max(1, Duration.between(start, credentials.expiresAt()).toSeconds());
  }

  Optional<KeptSession> reused() {
    return Optional.ofNullable(reused);
  }

  @Override
  public String toString() {
    return mode + " until " + credentials.expiresAt();
  }
}
