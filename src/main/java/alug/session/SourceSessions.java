package alug.session;

import alug.base.AlugException;
import alug.plan.Mode;
import alug.profile.ProfileEntry;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One MFA-backed session for every role of a source.
 *
 * <p>Source: STS API reference, GetSessionToken: 900 to 129600 seconds, long-term keys only.
 */
public final class SourceSessions {
  private static final int SHORTEST = 900;
  private static final int LONGEST = 129_600;

  private final Sts sts;
  private final KeptSessions kept;
  private final MfaPrompting mfa;
  private final StsSettings settings;
  private final int seconds;
  private final InstantSource clock;

  /**
   * Sessions of a length.
   *
   * @param seconds 900..129600, the setting {@code session-duration}
   */
  public SourceSessions(
      Sts sts,
      KeptSessions kept,
      MfaPrompting mfa,
      StsSettings settings,
      int seconds,
      InstantSource clock) {
    if (seconds < SHORTEST || seconds > LONGEST) {
      throw new IllegalArgumentException("session duration " + seconds);
    }
    this.sts = sts;
    this.kept = kept;
    this.mfa = mfa;
    this.settings = settings;
    this.seconds = seconds;
    this.clock = clock;
  }

  /**
   * Makes sure there is a session for an entry's source and says what is known of it.
   *
   * @throws AlugException if it cannot be made
   */
  public SessionRecord login(ProfileEntry entry, SourceKey source, MfaCodes codes) {
    return get(entry, source, codes).record();
  }

  /**
   * Makes a session by a fresh code also where one lives, which stays until then.
   *
   * @throws AlugException if it cannot be made
   */
  public SessionRecord renew(ProfileEntry entry, SourceKey source, MfaCodes codes) {
    for (SessionRecord live : kept.records()) {
      if (live.id().equals(id(entry, source))) {
        return kept.replace(live, () -> make(entry, source, codes, Optional.empty()))
            .orElseThrow()
            .record();
      }
    }
    return login(entry, source, codes);
  }

  /** The live session of a source, or a new one for a code. */
  KeptSession get(ProfileEntry entry, SourceKey source, MfaCodes codes) {
    return kept.get(id(entry, source), () -> make(entry, source, codes, Optional.empty()))
        .orElseThrow();
  }

  /** A session by a fresh code, in place of one that AWS would not take any more. */
  KeptSession renewed(
      KeptSession old, ProfileEntry entry, SourceKey source, MfaCodes codes, AlugException why) {
    return kept.replace(old.record(), () -> make(entry, source, codes, Optional.of(why)))
        .orElseThrow();
  }

  void drop(KeptSession dead) {
    kept.drop(dead);
  }

  private String id(ProfileEntry entry, SourceKey source) {
    return SessionIds.source(
        new SessionIds.Device(
            settings.endpointFor(entry),
            source.partition(),
            source.key().id(),
            source.device().serial()));
  }

  private Optional<KeptSession> make(
      ProfileEntry entry, SourceKey source, MfaCodes codes, Optional<AlugException> why) {
    Signer signer = Signer.of(source.key());
    StsServer server = settings.serverFor(entry);
    MfaPrompting.Need need =
        new MfaPrompting.Need(source.device(), entry.name(), codes, Optional.empty(), why);
    MfaPrompting.Use use =
        new MfaPrompting.Use() {
          @Override
          public StsGrant with(MfaToken token) throws StsFailure {
            return sts.getSessionToken(new SessionTokenCall(signer, server, token, seconds));
          }

          @Override
          public AlugException explain(StsFailure failure) {
            return StsErrors.sessionToken(failure, entry, signer, source.device());
          }
        };
    return mfa.spend(need, use)
        .map(grant -> kept.kept(record(id(entry, source), source, grant), grant));
  }

  private SessionRecord record(String id, SourceKey source, StsGrant grant) {
    return new SessionRecord(
        SessionRecord.Kind.SOURCE,
        id,
        source.key().profile(),
        Optional.empty(),
        Mode.SHARED,
        clock.instant(),
        grant.credentials().expiresAt());
  }
}
