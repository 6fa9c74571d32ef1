package alug.sandbox;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * STS GetFederationToken: temporary keys of a named federated user, without MFA. Long-term keys
 * only; 900 to 129600 seconds, 43200 unless asked. Without a session policy they may do nothing.
 */
final class GetFederationToken implements StsAction {
  private static final int MOST_SECONDS = 129_600;
  private static final Duration USUAL = Duration.ofHours(12);

  private final IssuedCredentials credentials;

  GetFederationToken(IssuedCredentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Map<String, ?> run(StsCall call) {
    call.constraints()
        .required("Name", Constraints.Text.FEDERATED_NAME)
        .optional("Policy", Constraints.Text.POLICY)
        .duration(MOST_SECONDS)
        .atMostTags(50)
        .check();
    Caller caller = call.caller();
    if (caller.kind().isTemporary()) {
      throw StsRefusal.accessDenied("Cannot call GetFederationToken with session credentials");
    }
    checkPolicy(call.optional("Policy"));
    boolean powerless =
        call.optional("Policy").isEmpty() && call.optional("PolicyArns.member.1.arn").isEmpty();
    Caller federated = federated(caller, call.required("Name"));
    Duration life = GetSessionToken.life(caller, call.duration().orElse(USUAL));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("Credentials", StsCall.xml(credentials.issue(federated, life, powerless)));
    result.put(
        "FederatedUser",
        Map.of("FederatedUserId", federated.userId(), "Arn", federated.shown().toString()));
    result.put("PackedPolicySize", powerless ? 0 : 6);
    return result;
  }

  private static Caller federated(Caller caller, String name) {
    return new Caller(
        CredentialKind.FEDERATED,
        caller.principal(),
        caller.principal().session("federated-user/" + name),
        caller.account() + ":" + name,
        Optional.empty());
  }

  private static void checkPolicy(Optional<String> policy) {
    try {
      if (policy.isPresent() && !JsonParser.parseString(policy.get()).isJsonObject()) {
        throw malformed();
      }
    } catch (JsonParseException e) {
      throw malformed();
    }
  }

  private static StsRefusal malformed() {
    return StsRefusal.badRequest("MalformedPolicyDocument", "Syntax errors in policy.");
  }
}
