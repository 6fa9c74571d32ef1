package alug.session;

import alug.base.AlugException;
import alug.plan.CacheView;
import alug.plan.ConsoleSeconds;
import alug.plan.Mode;
import alug.plan.SignInPlan;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.MfaDevice;
import alug.profile.ProfileEntry;
import alug.profile.RoleStep;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Credentials of a profile's role, the way its plan says.
 *
 * <p>Those obtained with a code of their own are kept while they live. Those obtained with other
 * temporary credentials are made afresh each time, because a console made of them lasts no longer
 * than they do.
 */
public final class RoleCredentials {
  private final Sts sts;
  private final StsSettings settings;
  private final KeptSessions kept;
  private final MfaPrompting mfa;
  private final InstantSource clock;
  private final RoleChain chain;

  public RoleCredentials(
      Sts sts,
      StsSettings settings,
      SourceSessions sources,
      KeptSessions kept,
      MfaPrompting mfa,
      InstantSource clock) {
    this.sts = sts;
    this.settings = settings;
    this.kept = kept;
    this.mfa = mfa;
    this.clock = clock;
    this.chain = new RoleChain(sts, settings, sources, mfa, clock);
  }

  /**
   * Credentials for an entry.
   *
   * @throws AlugException if the plan is not to open it, or AWS refuses, or nothing answers
   */
  public RoleGrant obtain(ProfileEntry entry, SignInPlan plan, MfaCodes codes) {
    if (plan.refusal().isPresent()) {
      throw plan.refusal().get();
    }
    if (plan.mode() == Mode.LONG) {
      return direct(entry, plan, codes);
    }
    return chain.obtain(entry, plan.mode(), codes);
  }

  /** Forgets kept credentials that the next service refused, so that the next ones are new. */
  public void drop(RoleGrant dead) {
    dead.reused().ifPresent(kept::drop);
  }

  private RoleGrant direct(ProfileEntry entry, SignInPlan plan, MfaCodes codes) {
    RoleStep step = entry.role().orElseThrow();
    AccessKey key = entry.source().root().orElseThrow();
    Signer signer = Signer.of(key);
    AssumeRoleCall call = AssumeRoleCall.plain(signer, step, settings.serverFor(entry));
    if (entry.mfa().isEmpty()) {
      try {
        StsGrant grant = sts.assumeRole(call);
        return RoleGrant.fresh(grant, Mode.LONG, grant.notes());
      } catch (StsFailure failure) {
        throw StsErrors.assumeRole(failure, entry, signer, step, Optional.empty());
      }
    }
    MfaDevice device = entry.mfa().get();
    String id =
        SessionIds.longRole(
            new SessionIds.Device(
                call.server().endpoint(), entry.partition(), key.id(), device.serial()),
            step);
    AtomicBoolean isNew = new AtomicBoolean();
    Optional<KeptSession> session =
        kept.get(
            id,
            () -> {
              isNew.set(true);
              MfaPrompting.Need need =
                  new MfaPrompting.Need(
                      device, entry.name(), codes, offer(entry, plan), Optional.empty());
              return mfa.spend(need, RoleChain.withCode(sts, call, entry, device))
                  .map(grant -> kept.kept(record(id, entry, key, grant), grant));
            });
    if (session.isEmpty()) {
      SignInPlan other = plan.alternative().orElseThrow();
      return chain.obtain(entry, other.mode(), codes);
    }
    return RoleGrant.kept(session.get(), isNew.get());
  }

  private Optional<MfaRequest.Offer> offer(ProfileEntry entry, SignInPlan plan) {
    Optional<Instant> until = new SessionsView(kept.records(), settings).of(entry).sourceSession();
    return plan.alternative().isEmpty()
        ? Optional.empty()
        : until.map(end -> new MfaRequest.Offer(ConsoleSeconds.CHAINED, end));
  }

  private SessionRecord record(String id, ProfileEntry entry, AccessKey key, StsGrant grant) {
    return new SessionRecord(
        SessionRecord.Kind.ROLE,
        id,
        key.profile(),
        Optional.of(entry.role().orElseThrow().role().toString()),
        Mode.LONG,
        clock.instant(),
        grant.credentials().expiresAt());
  }

  /** What is cached now, for the planner: a snapshot that stays as it is. */
  public CacheView cacheView() {
    return new SessionsView(kept.records(), settings);
  }
}
