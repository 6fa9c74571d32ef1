package alug.session;

import alug.base.AlugException;
import alug.plan.CacheView;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.MfaDevice;
import alug.profile.ProfileEntry;
import alug.profile.RoleStep;
import alug.session.SessionIds.Device;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sessions that were alive at one moment, as the planner asks for them. */
public final class SessionsView implements CacheView {
  private final Map<String, Instant> ends = new HashMap<>();

  /** Only these need a role's id, which costs a hash. */
  private final Set<String> roles = new HashSet<>();

  private final Map<Device, Optional<Instant>> sourceEnds = new HashMap<>();
  private final StsSettings settings;

  /** The view of these records; the planner needs no more than they say. */
  public SessionsView(List<SessionRecord> live, StsSettings settings) {
    this.settings = settings;
    for (SessionRecord one : live) {
      ends.put(one.id(), one.expiresAt());
      if (one.roleArn().isPresent()) {
        roles.add(one.roleArn().get());
      }
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
    Optional<URI> endpoint;
    try {
      endpoint = settings.endpointFor(entry);
    } catch (AlugException notUsable) {
      // Said when it is opened; a list goes on.
      return CacheView.EMPTY.of(entry);
    }
    Device of = new Device(endpoint, entry.partition(), key.get().id(), device.get().serial());
    boolean isDirect = !entry.source().isTemporary();
    boolean mayHaveRole = isDirect && roles.contains(step.get().role().toString());
    return new Cached(source(of), mayHaveRole ? longRole(of, step.get()) : Optional.empty());
  }

  private synchronized Optional<Instant> source(Device of) {
    Optional<Instant> known = sourceEnds.get(of);
    if (known == null) {
      known = Optional.ofNullable(ends.get(SessionIds.source(of)));
      sourceEnds.put(of, known);
    }
    return known;
  }

  private Optional<Instant> longRole(Device of, RoleStep step) {
    return Optional.ofNullable(ends.get(SessionIds.longRole(of, step)));
  }
}
