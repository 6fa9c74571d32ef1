package alug.profile;

import alug.base.AlugException;
import java.util.Optional;

/** Reads the AssumeRole that a profile configures, and checks it by the rules of STS. */
final class RoleSteps {
  private RoleSteps() {}

  /** The step, where the role's ARN can be read. */
  static Optional<RoleStep> read(Profile profile, Problems problems) {
    Optional<RoleArn> role = role(profile, problems);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    checkRegion(profile, role.get(), problems);
    SessionTags tags = SessionTags.in(profile, problems);
    return Optional.of(
        new RoleStep(
            profile.name(),
            role.get(),
            device(profile, problems),
            profile.get("region"),
            StsText.ROLE_SESSION_NAME.in(profile, problems),
            StsText.EXTERNAL_ID.in(profile, problems),
            StsText.SOURCE_IDENTITY.in(profile, problems),
            tags.tags(),
            tags.transitive()));
  }

  private static Optional<RoleArn> role(Profile profile, Problems problems) {
    Optional<String> text = profile.get("role_arn");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(RoleArn.parse(text.get()));
    } catch (AlugException e) {
      problems.add(e.at(profile.placeOf("role_arn")));
      return Optional.empty();
    }
  }

  /** The profile's own device. */
  static Optional<MfaDevice> device(Profile profile, Problems problems) {
    try {
      return MfaDevice.of(profile);
    } catch (AlugException e) {
      problems.add(e);
      return Optional.empty();
    }
  }

  private static void checkRegion(Profile profile, RoleArn role, Problems problems) {
    Optional<String> region = profile.get("region");
    if (region.isEmpty()) {
      return;
    }
    if (!Partition.isRegionName(region.get())) {
      problems.add(
          profile.placeOf("region"),
          "Region",
          "region of [profile " + profile.name() + "] is no region name",
          "Write a region such as " + role.partition().defaultRegion() + ".");
      return;
    }
    Partition partition = Partition.ofRegion(region.get());
    if (partition != role.partition()) {
      problems.add(
          profile.placeOf("region"),
          "PartitionMismatch",
          "region "
              + region.get()
              + " belongs to the partition "
              + partition.id()
              + ", the role of [profile "
              + profile.name()
              + "] to "
              + role.partition().id(),
          "Write a region such as "
              + role.partition().defaultRegion()
              + ", or the role_arn of the other partition.");
    }
  }
}
