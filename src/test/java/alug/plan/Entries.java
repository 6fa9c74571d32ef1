package alug.plan;

import alug.base.AlugException;
import alug.base.Place;
import alug.base.Secret;
import alug.profile.CredentialSource;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.CredentialSource.AssumedRole;
import alug.profile.CredentialSource.Provided;
import alug.profile.MfaDevice;
import alug.profile.Partition;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import alug.profile.RoleArn;
import alug.profile.RoleStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Entries as the resolver would make them, for the planner's tables. */
final class Entries {
  static final Place PLACE = new Place(Path.of("config"), 3);
  static final AccessKey LONG_TERM =
      new AccessKey("main", "AKIAIOSFODNN7EXAMPLE", Secret.of("secret"), Optional.empty());
  static final AccessKey TEMPORARY =
      new AccessKey(
          "main", "ASIAIOSFODNN7EXAMPLE", Secret.of("secret"), Optional.of(Secret.of("token")));
  static final MfaDevice DEVICE =
      new MfaDevice("arn:aws:iam::123456789012:mfa/alice", "main", PLACE);

  private Entries() {}

  static ProfileEntry role(CredentialSource source, boolean mfa, int durationSeconds) {
    return entry(
        ProfileKind.ROLE,
        Optional.of(step("app", mfa)),
        source,
        durationSeconds == 0 ? OptionalInt.empty() : OptionalInt.of(durationSeconds),
        Optional.empty());
  }

  /** A role assumed with another role. */
  static ProfileEntry chained(CredentialSource root, boolean hubMfa) {
    return role(new AssumedRole(step("hub", hubMfa), root), false, 43_200);
  }

  static ProfileEntry provided(ProfileKind kind, String provider) {
    return entry(
        kind,
        kind == ProfileKind.ROLE ? Optional.of(step("app", false)) : Optional.empty(),
        new Provided("main", provider),
        OptionalInt.empty(),
        Optional.empty());
  }

  static ProfileEntry broken(AlugException problem) {
    return entry(
        ProfileKind.ROLE,
        Optional.empty(),
        new CredentialSource.Missing(),
        OptionalInt.empty(),
        Optional.of(problem));
  }

  private static ProfileEntry entry(
      ProfileKind kind,
      Optional<RoleStep> step,
      CredentialSource source,
      OptionalInt duration,
      Optional<AlugException> problem) {
    return new ProfileEntry(
        new Profile("app", Map.of(), PLACE, Map.of()),
        kind,
        "main",
        Partition.AWS,
        step.map(value -> value.role().account()),
        step,
        List.of("main"),
        source,
        duration,
        problem);
  }

  private static RoleStep step(String profile, boolean mfa) {
    return new RoleStep(
        profile,
        RoleArn.parse("arn:aws:iam::123456789012:role/" + profile),
        mfa ? Optional.of(DEVICE) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of());
  }
}
