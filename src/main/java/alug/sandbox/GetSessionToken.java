package alug.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * STS GetSessionToken: temporary keys for the user itself, which carry the MFA code's time.
 * Long-term keys only; 900 to 129600 seconds, 43200 unless asked; root gets an hour at most.
 */
final class GetSessionToken implements StsAction {
  private static final int MOST_SECONDS = 129_600;
  private static final Duration USUAL = Duration.ofHours(12);
  private static final Duration MOST_FOR_ROOT = Duration.ofHours(1);

  private final IssuedCredentials credentials;
  private final MfaVerifier mfa;

  GetSessionToken(IssuedCredentials credentials, MfaVerifier mfa) {
    this.credentials = credentials;
    this.mfa = mfa;
  }

  @Override
  public Map<String, ?> run(StsCall call) {
    call.constraints()
        .duration(MOST_SECONDS)
        .optional("SerialNumber", Constraints.Text.SERIAL)
        .optional("TokenCode", Constraints.Text.CODE)
        .check();
    Caller caller = call.caller();
    if (caller.kind().isTemporary()) {
      throw StsRefusal.accessDenied("Cannot call GetSessionToken with session credentials");
    }
    Optional<Instant> mfaAt = call.verifyMfa(mfa);
    Caller session =
        new Caller(
            CredentialKind.USER_SESSION,
            caller.principal(),
            caller.shown(),
            caller.userId(),
            mfaAt);
    Duration life = life(caller, call.duration().orElse(USUAL));
    return Map.of("Credentials", StsCall.xml(credentials.issue(session, life)));
  }

  /** Root's sessions are cut to an hour without an error. */
  static Duration life(Caller caller, Duration asked) {
    boolean cut = caller.principal().isRoot() && asked.compareTo(MOST_FOR_ROOT) > 0;
    return cut ? MOST_FOR_ROOT : asked;
  }
}
