package alug.cli;

import alug.base.Secret;
import alug.plan.CacheView;
import alug.plan.LearnedLimits;
import alug.plan.PlanRequest;
import alug.plan.Planner;
import alug.profile.ConfigFiles;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.ProfileResolver;
import alug.profile.SharedConfig;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the parts of one run together, each when it is first wanted. */
final class Assembly {
  private static final String ENVIRONMENT = "environment";

  private final Arguments arguments;
  private final Surroundings around;
  private @Nullable SharedConfig config;

  Assembly(Arguments arguments, Surroundings around) {
    this.arguments = arguments;
    this.around = around;
  }

  Arguments arguments() {
    return arguments;
  }

  Surroundings around() {
    return around;
  }

  SharedConfig config() {
    if (config == null) {
      config = SharedConfig.read(ConfigFiles.locate(around.environment(), around.home()));
    }
    return config;
  }

  /** Resolves profiles as the files say. */
  ProfileResolver resolver() {
    return new ProfileResolver(config(), Optional.empty());
  }

  /** Resolves profiles with the keys of the environment, where it has any, as their source. */
  ProfileResolver resolverWithEnvironment() {
    return new ProfileResolver(config(), environmentKeys());
  }

  Optional<AccessKey> environmentKeys() {
    Optional<String> secret = around.variable("AWS_SECRET_ACCESS_KEY");
    return around
        .variable("AWS_ACCESS_KEY_ID")
        .flatMap(
            id ->
                secret.map(
                    text ->
                        new AccessKey(
                            ENVIRONMENT,
                            id,
                            Secret.of(text),
                            around.variable("AWS_SESSION_TOKEN").map(Secret::of))));
  }

  /** What is cached for an entry, without touching what protects it. */
  CacheView cache() {
    return CacheView.EMPTY;
  }

  /** Until when a console of each profile is open. */
  Map<String, Instant> liveConsoles() {
    return Map.of();
  }

  Planner planner() {
    return new Planner(PlanRequest.defaults(), cache(), LearnedLimits.NONE);
  }
}
