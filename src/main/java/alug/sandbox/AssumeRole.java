package alug.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * STS AssumeRole. Checked in this order: the parameters and their ranges, the MFA code (which is
 * spent then, whatever follows), the role's trust, the role's maximum duration, role chaining.
 */
final class AssumeRole implements StsAction {
  private static final int MOST_SECONDS = 43_200;
  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration MOST_CHAINED = Duration.ofHours(1);

  private final World world;
  private final IssuedCredentials credentials;
  private final MfaVerifier mfa;
  private final InstantSource clock;

  AssumeRole(World world, IssuedCredentials credentials, MfaVerifier mfa, InstantSource clock) {
    this.world = world;
    this.credentials = credentials;
    this.mfa = mfa;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> run(StsCall call) {
    checkParameters(call);
    Caller caller = call.caller();
    if (caller.principal().isRoot()) {
      throw StsRefusal.accessDenied("Roles may not be assumed by root accounts.");
    }
    Optional<Instant> codeAt = call.verifyMfa(mfa);
    Optional<Instant> mfaAt = codeAt.isPresent() ? codeAt : caller.mfaAt();
    Role role = trusting(call, mfaAt);
    Duration life = life(call, role);
    Arn arn = Arn.of(role.arn());
    Keys issued = credentials.issue(assumed(caller, arn, call.required("RoleSessionName")), life);
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("AssumedRoleId", issued.caller().userId());
    user.put("Arn", issued.caller().shown().toString());
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("AssumedRoleUser", user);
    result.put("Credentials", StsCall.xml(issued));
    call.optional("SourceIdentity").ifPresent(text -> result.put("SourceIdentity", text));
    call.optional("Policy").ifPresent(text -> result.put("PackedPolicySize", 6));
    return result;
  }

  private static void checkParameters(StsCall call) {
    call.constraints()
        .required("RoleArn", Constraints.Text.ANY_ARN)
        .required("RoleSessionName", Constraints.Text.SESSION_NAME)
        .duration(MOST_SECONDS)
        .optional("ExternalId", Constraints.Text.EXTERNAL_ID)
        .optional("SerialNumber", Constraints.Text.SERIAL)
        .optional("TokenCode", Constraints.Text.CODE)
        .optional("SourceIdentity", Constraints.Text.SESSION_NAME)
        .optional("Policy", Constraints.Text.POLICY)
        .atMostTags(50)
        .check();
    String arn = call.required("RoleArn");
    if (Arn.parse(arn).isEmpty()) {
      throw StsRefusal.validation(arn + " is invalid");
    }
  }

  /**
   * The role asked for, if it trusts the caller on these terms; AWS never says which one failed.
   */
  private Role trusting(StsCall call, Optional<Instant> mfaAt) {
    String arn = call.required("RoleArn");
    Optional<Role> role = world.role(arn);
    boolean trusts =
        role.isPresent()
            && call.caller().kind() != CredentialKind.FEDERATED
            && Trust.names(role.get(), call.caller())
            && Trust.accepts(role.get().terms(), mfaAt, clock.instant())
            && Trust.accepts(role.get().terms(), call.optional("ExternalId"));
    if (!trusts) {
      throw StsRefusal.accessDenied(
          "User: "
              + call.caller().shown()
              + " is not authorized to perform: sts:AssumeRole on resource: "
              + arn);
    }
    return role.get();
  }

  private static Duration life(StsCall call, Role role) {
    Duration life = call.duration().orElse(USUAL);
    if (life.compareTo(role.maxSession()) > 0) {
      throw StsRefusal.validation(
          "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }
    if (call.caller().kind().isTemporary() && life.compareTo(MOST_CHAINED) > 0) {
      throw StsRefusal.validation(
          "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by"
              + " role chaining.");
    }
    return life;
  }

  /** The role's session; it carries no MFA, so that a chained role cannot see the code. */
  private static Caller assumed(Caller caller, Arn role, String sessionName) {
    return new Caller(
        caller.kind().isTemporary() ? CredentialKind.CHAINED_ROLE : CredentialKind.ROLE,
        role,
        role.session("assumed-role/" + role.name() + "/" + sessionName),
        IssuedCredentials.uniqueId("AROA", role) + ":" + sessionName,
        Optional.empty());
  }
}
