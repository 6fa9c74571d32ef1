package alug.profile;

import java.util.Optional;

/**
 * An AWS partition and the hosts its sign-in and console live on.
 *
 * <p>Source: AWS documentation of the console sign-in endpoints and of each partition; the iso
 * console hosts are unverified, those of iso-e and iso-f unknown.
 */
public enum Partition {
  AWS("aws", "us-east-1", "signin.aws.amazon.com", "aws.amazon.com", true),
  AWS_CN("aws-cn", "cn-north-1", "signin.amazonaws.cn", "amazonaws.cn", true),
  AWS_US_GOV(
      "aws-us-gov", "us-gov-west-1", "signin.amazonaws-us-gov.com", "amazonaws-us-gov.com", true),
  AWS_EUSC("aws-eusc", "eusc-de-east-1", "signin.amazonaws-eusc.eu", "amazonaws-eusc.eu", false),
  AWS_ISO("aws-iso", "us-iso-east-1", "signin.c2shome.ic.gov", "c2shome.ic.gov", false),
  AWS_ISO_B("aws-iso-b", "us-isob-east-1", "signin.sc2shome.sgov.gov", "sc2shome.sgov.gov", false),
  AWS_ISO_E("aws-iso-e", "eu-isoe-west-1", "signin.csphome.adc-e.uk", "", false),
  AWS_ISO_F("aws-iso-f", "us-isof-south-1", "signin.csphome.hci.ic.gov", "", false);

  private final String id;
  private final String defaultRegion;
  private final String signInDomain;
  private final String consoleDomain;
  private final boolean bareSignInHost;

  Partition(
      String id,
      String defaultRegion,
      String signInDomain,
      String consoleDomain,
      boolean bareSignInHost) {
    this.id = id;
    this.defaultRegion = defaultRegion;
    this.signInDomain = signInDomain;
    this.consoleDomain = consoleDomain;
    this.bareSignInHost = bareSignInHost;
  }

  public static Optional<Partition> byId(String id) {
    for (Partition partition : values()) {
      if (partition.id.equals(id)) {
        return Optional.of(partition);
      }
    }
    return Optional.empty();
  }

  /** The partition a region belongs to, by the region's name. */
  public static Partition ofRegion(String region) {
    if (region.startsWith("cn-")) {
      return AWS_CN;
    }
    if (region.startsWith("us-gov-")) {
      return AWS_US_GOV;
    }
    if (region.startsWith("eusc-")) {
      return AWS_EUSC;
    }
    if (region.startsWith("us-iso-")) {
      return AWS_ISO;
    }
    if (region.startsWith("us-isob-")) {
      return AWS_ISO_B;
    }
    if (region.startsWith("eu-isoe-")) {
      return AWS_ISO_E;
    }
    return region.startsWith("us-isof-") ? AWS_ISO_F : AWS;
  }

  /** Whether a text can be a region's name, which becomes a part of host names. */
  public static boolean isRegionName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && i > 0);
      if (!fine) {
        return false;
      }
    }
    return !text.isEmpty() && text.charAt(text.length() - 1) != '-';
  }

  /** As in an ARN: {@code aws}, {@code aws-cn} … */
  public String id() {
    return id;
  }

  /** The region for STS and sign-in where nothing names one. */
  public String defaultRegion() {
    return defaultRegion;
  }

  /** The host of the sign-in endpoint; a bare host where the partition has one. */
  public String signInHost(String region) {
    if (this == AWS_US_GOV && region.equals("us-gov-east-1")) {
      return region + "." + signInDomain;
    }
    return bareSignInHost ? signInDomain : region + "." + signInDomain;
  }

  /** {@code aws.amazon.com} and the like; empty where the partition's console host is unknown. */
  public String consoleDomain() {
    return consoleDomain;
  }

  /** Whether the console has a front page without a region in its host name. */
  public boolean hasBareConsoleHost() {
    return this != AWS_EUSC && !consoleDomain.isEmpty();
  }
}
