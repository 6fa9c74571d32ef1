package alug.session;

import alug.plan.CacheView;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.MfaDevice;
import alug.profile.ProfileEntry;
import alug.profile.RoleStep;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that were alive at one moment, as the planner asks for them. */
public final class SessionsView implements CacheView {
  private final Map<String, Instant> ends = new HashMap<>();
  private final SessionIds ids;

  /** The view of these records; the planner needs no more than they say. */
  public SessionsView(List<SessionRecord> live, StsSettings settings) {
    this.ids = new SessionIds(settings.endpoint());
    for (SessionRecord one : live) {
      ends.put(one.id(), one.expiresAt());
    }
  }

  @Override
  public Cached of(ProfileEntry entry) {
    Optional<AccessKey> key = entry.source().root();
    Optional<MfaDevice> device = ends.isEmpty() ? Optional.empty() : entry.mfa();
    Optional<RoleStep> step = entry.role();
    if (key.isEmpty() || device.isEmpty() || step.isEmpty() || key.get().isTemporary()) {
      return CacheView.EMPTY.of(entry);
    }
    String id = key.get().id();
    String serial = device.get().serial();
    String source = ids.source(entry.partition(), id, serial);
    String role = ids.longRole(entry.partition(), id, serial, step.get());
    boolean isDirect = !entry.source().isTemporary();
    return new Cached(
        Optional.ofNullable(ends.get(source)),
        isDirect ? Optional.ofNullable(ends.get(role)) : Optional.empty());
  }
}
