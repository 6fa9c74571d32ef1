package alug.session;

import alug.base.AlugException;
import alug.plan.Mode;
import alug.profile.CredentialSource;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.CredentialSource.AssumedRole;
import alug.profile.MfaDevice;
import alug.profile.ProfileEntry;
import alug.profile.RoleStep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Role credentials by way of other temporary credentials: a source session, other roles.
 *
 * <pre>
 *   keys -- code --> session --> role --> role --> the entry's role
 *   \______ root ___________/   \__ links __/
 * </pre>
 */
final class RoleChain {
  /** A role on the way is used again while this much is left of its credentials. */
  private static final Duration LINK_MARGIN = Duration.ofMinutes(15);

  /** A session older than this may be too old for a policy with aws:MultiFactorAuthAge. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Sts sts;
  private final StsSettings settings;
  private final SourceSessions sources;
  private final MfaPrompting mfa;
  private final InstantSource clock;
  private final KeptSessions links;

  RoleChain(
      Sts sts,
      StsSettings settings,
      SourceSessions sources,
      MfaPrompting mfa,
      InstantSource clock) {
    this.sts = sts;
    this.settings = settings;
    this.sources = sources;
    this.mfa = mfa;
    this.clock = clock;
    this.links = KeptSessions.ofThisProcess(clock, LINK_MARGIN);
  }

  /**
   * What signs the first AssumeRole.
   *
   * @param session present where that is a source session
   * @param code the device whose code goes with the first AssumeRole, since temporary keys make no
   *     session
   */
  private record Root(
      Signer signer,
      Optional<SourceKey> source,
      Optional<KeptSession> session,
      Optional<MfaDevice> code) {}

  /** Where an attempt began, and when the first one did. */
  private record Beginning(ProfileEntry entry, MfaCodes codes, Root root, Instant start) {}

  /** Credentials of the entry's role, made now. */
  RoleGrant obtain(ProfileEntry entry, Mode mode, MfaCodes codes) {
    Instant start = clock.instant();
    Root root = root(entry, codes);
    while (true) {
      List<KeptSession> used = new ArrayList<>();
      try {
        return walk(entry, mode, codes, root, used);
      } catch (AlugException refused) {
        // It ends, because each remedy puts something new in place of something older than start.
        root = remedy(new Beginning(entry, codes, root, start), used, refused);
      }
    }
  }

  private Root root(ProfileEntry entry, MfaCodes codes) {
    Optional<SourceKey> source = SourceKey.of(entry);
    if (source.isPresent()) {
      KeptSession session = sources.get(entry, source.get(), codes);
      return rootOf(source.get(), session);
    }
    AccessKey key = entry.source().root().orElseThrow();
    return new Root(Signer.of(key), Optional.empty(), Optional.empty(), entry.mfa());
  }

  private static Root rootOf(SourceKey source, KeptSession session) {
    Signer signer = Signer.of(owner(source.key().profile()), session.credentials());
    return new Root(signer, Optional.of(source), Optional.of(session), Optional.empty());
  }

  private RoleGrant walk(
      ProfileEntry entry, Mode mode, MfaCodes codes, Root root, List<KeptSession> used) {
    List<String> notes = new ArrayList<>();
    root.session().ifPresent(session -> notes.addAll(session.notes()));
    String parent =
        root.session()
            .map(one -> one.record().id())
            .orElse(settings.endpointFor(entry) + root.signer().accessKeyId());
    Signer signer = root.signer();
    Optional<MfaDevice> code = root.code();
    for (RoleStep step : links(entry)) {
      String id = SessionIds.chainedRole(parent, step);
      Signer by = signer;
      Optional<MfaDevice> first = code;
      KeptSession link =
          links
              .get(
                  id,
                  () -> {
                    StsGrant grant = assume(entry, step, by, first, codes);
                    return Optional.of(links.kept(record(id, step, grant), grant));
                  })
              .orElseThrow();
      used.add(link);
      signer = Signer.of(step.role().toString(), link.credentials());
      parent = id;
      code = Optional.empty();
    }
    StsGrant grant = assume(entry, entry.role().orElseThrow(), signer, code, codes);
    notes.addAll(grant.notes());
    return RoleGrant.fresh(grant, mode, notes);
  }

  private StsGrant assume(
      ProfileEntry entry,
      RoleStep step,
      Signer signer,
      Optional<MfaDevice> device,
      MfaCodes codes) {
    AssumeRoleCall call = AssumeRoleCall.plain(signer, step, settings.serverFor(entry));
    if (device.isPresent()) {
      MfaPrompting.Need need =
          new MfaPrompting.Need(
              device.get(), entry.name(), codes, Optional.empty(), Optional.empty());
      return mfa.spend(need, withCode(sts, call, entry, device.get())).orElseThrow();
    }
    try {
      return sts.assumeRole(call);
    } catch (StsFailure failure) {
      throw StsErrors.assumeRole(failure, entry, signer, step, Optional.empty());
    }
  }

  /** An AssumeRole that spends a code. */
  static MfaPrompting.Use withCode(
      Sts sts, AssumeRoleCall call, ProfileEntry entry, MfaDevice device) {
    return new MfaPrompting.Use() {
      @Override
      public StsGrant with(MfaToken token) throws StsFailure {
        return sts.assumeRole(call.with(token));
      }

      @Override
      public AlugException explain(StsFailure failure) {
        return StsErrors.assumeRole(
            failure, entry, call.signer(), call.step(), Optional.of(device));
      }
    };
  }

  /**
   * Another way to begin after a refusal that old credentials may be to blame for.
   *
   * @throws AlugException the refusal, if they are not
   */
  private Root remedy(Beginning beginning, List<KeptSession> used, AlugException refused) {
    Refusal refusal =
        refused.getCause() instanceof StsFailure failure ? failure.refusal() : Refusal.OTHER;
    Root root = beginning.root();
    if (refusal.isDeadSigner() && dropOlder(used, beginning.start())) {
      return root;
    }
    if (refusal.isDeadSigner() && isOlder(root, beginning.start())) {
      sources.drop(root.session().orElseThrow());
      return root(beginning.entry(), beginning.codes());
    }
    if (refusal == Refusal.NOT_AUTHORIZED && isOlder(root, clock.instant().minus(FRESH))) {
      SourceKey source = root.source().orElseThrow();
      KeptSession old = root.session().orElseThrow();
      return rootOf(
          source, sources.renewed(old, beginning.entry(), source, beginning.codes(), refused));
    }
    throw refused;
  }

  private boolean dropOlder(List<KeptSession> used, Instant start) {
    boolean any = false;
    for (KeptSession link : used) {
      if (link.record().obtainedAt().isBefore(start)) {
        links.drop(link);
        any = true;
      }
    }
    return any;
  }

  private static boolean isOlder(Root root, Instant than) {
    return root.session().isPresent() && root.session().get().record().obtainedAt().isBefore(than);
  }

  /** The roles between the keys and the entry's role, nearest the keys first. */
  private static Deque<RoleStep> links(ProfileEntry entry) {
    Deque<RoleStep> links = new ArrayDeque<>();
    CredentialSource at = entry.source();
    while (at instanceof AssumedRole assumed) {
      links.addFirst(assumed.step());
      at = assumed.source();
    }
    return links;
  }

  private SessionRecord record(String id, RoleStep step, StsGrant grant) {
    return new SessionRecord(
        SessionRecord.Kind.ROLE,
        id,
        step.profile(),
        Optional.of(step.role().toString()),
        Mode.CHAINED,
        clock.instant(),
        grant.credentials().expiresAt());
  }

  private static String owner(String profile) {
    return "the MFA session of " + profile;
  }
}
