package alug.session;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.profile.Partition;
import alug.profile.ProfileEntry;

/** Names of regions, and what the hosts of a partition end in. */
final class Regions {
  private Regions() {}

  /** The region a profile names, if its role can be assumed there. */
  static String checked(ProfileEntry entry, String region) {
    if (!Partition.isRegionName(region)) {
      throw bad(entry, "is no region name", "Write a region such as eu-central-1.");
    }
    if (region.equals("aws-global")) {
      return entry.partition().defaultRegion();
    }
    Partition of = Partition.ofRegion(region);
    if (of != entry.partition()) {
      throw bad(
          entry,
          "is a region of " + of.id() + ", but the role is in " + entry.partition().id(),
          "Correct the region or the role_arn; one of them names the wrong partition.");
    }
    return region;
  }

  /** What the host names of a region's services end in. */
  static String dnsSuffix(String region) {
    return switch (Partition.ofRegion(region)) {
      case AWS, AWS_US_GOV -> "amazonaws.com";
      case AWS_CN -> "amazonaws.com.cn";
      case AWS_EUSC -> "amazonaws.eu";
      case AWS_ISO -> "c2s.ic.gov";
      case AWS_ISO_B -> "sc2s.sgov.gov";
      case AWS_ISO_E -> "cloud.adc-e.uk";
      case AWS_ISO_F -> "csp.hci.ic.gov";
    };
  }

  private static AlugException bad(ProfileEntry entry, String what, String fix) {
    return AlugException.of(
            Kind.CONFIG, "Region", "region of [profile " + entry.name() + "] " + what, fix)
        .at(entry.profile().placeOf("region"));
  }
}
