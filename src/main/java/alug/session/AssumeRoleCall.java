package alug.session;

import alug.profile.RoleStep;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one AssumeRole sends.
 *
 * @param mfa sent only where it is present
 * @param durationSeconds sent only where it is present
 */
public record AssumeRoleCall(
    Signer signer,
    RoleStep step,
    StsServer server,
    Optional<MfaToken> mfa,
    OptionalInt durationSeconds) {
  /** A call without an MFA code that leaves the duration to AWS. */
  public static AssumeRoleCall plain(Signer signer, RoleStep step, StsServer server) {
    return new AssumeRoleCall(signer, step, server, Optional.empty(), OptionalInt.empty());
  }

  /** The same call with an MFA code. */
  public AssumeRoleCall with(MfaToken token) {
    return new AssumeRoleCall(signer, step, server, Optional.of(token), durationSeconds);
  }
}
