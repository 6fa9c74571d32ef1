package alug.sandbox;

import java.time.InstantSource;
import java.util.Map;

/** STS's Query API, version 2011-06-15: verifies the signature and runs the action. */
final class StsEndpoint {
  private static final String VERSION = "2011-06-15";

  private final World world;
  private final SigV4Verifier verifier;
  private final Map<String, StsAction> actions;

  StsEndpoint(
      World world,
      IssuedCredentials credentials,
      MfaVerifier mfa,
      SigV4Verifier verifier,
      InstantSource clock) {
    this.world = world;
    this.verifier = verifier;
    this.actions =
        Map.of(
            "AssumeRole", new AssumeRole(world, credentials, mfa, clock),
            "GetSessionToken", new GetSessionToken(credentials, mfa),
            "GetFederationToken", new GetFederationToken(credentials),
            "GetCallerIdentity", new GetCallerIdentity());
  }

  Response answer(Request request) {
    try {
      Keys keys = verifier.verify(request);
      if (world.isDisabled(Authorization.regionOf(request))) {
        throw StsRefusal.regionDisabled(keys.caller().account());
      }
      Map<String, ?> result = action(request).run(new StsCall(request, keys));
      return StsXml.answer(request.action(), result);
    } catch (StsRefusal refusal) {
      return StsXml.error(refusal.status(), refusal.code(), refusal.message());
    }
  }

  private StsAction action(Request request) {
    if (request.action().isEmpty()) {
      throw StsRefusal.badRequest(
          "MissingAction", "The request must contain the parameter Action.");
    }
    StsAction action = actions.get(request.action());
    String version = request.parameter("Version");
    if (action == null || !VERSION.equals(version)) {
      throw StsRefusal.badRequest(
          "InvalidAction",
          "Could not find operation " + request.action() + " for version " + version);
    }
    return action;
  }
}
