package alug.sandbox;

import java.util.Map;
import java.util.regex.Pattern;

/** Which partition a region is in, and which console hosts a partition has. */
final class Regions {
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+){1,3}-[0-9]");
  private static final Map<String, String> PARTITION_BY_PREFIX =
      Map.of(
          "cn-", "aws-cn",
          "us-gov-", "aws-us-gov",
          "eusc-", "aws-eusc",
          "us-iso-", "aws-iso",
          "us-isob-", "aws-iso-b",
          "eu-isoe-", "aws-iso-e",
          "us-isof-", "aws-iso-f");

  private static final Map<String, String> CONSOLE =
      Map.of(
          "console.aws.amazon.com", "aws",
          "console.amazonaws.cn", "aws-cn",
          "console.amazonaws-us-gov.com", "aws-us-gov",
          "console.amazonaws-eusc.eu", "aws-eusc",
          "console.c2shome.ic.gov", "aws-iso",
          "console.sc2shome.sgov.gov", "aws-iso-b",
          "console.csphome.adc-e.uk", "aws-iso-e",
          "console.csphome.hci.ic.gov", "aws-iso-f");

  private Regions() {}

  static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  static String partition(String region) {
    for (Map.Entry<String, String> entry : PARTITION_BY_PREFIX.entrySet()) {
      if (region.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return "aws";
  }

  /**
   * The partition whose console this host is: the bare console host or one label before it. Empty
   * for any other host, the account-scoped hosts of the multi-session console included.
   */
  static String partitionOfConsole(String host) {
    String bare = CONSOLE.getOrDefault(host, "");
    int dot = host.indexOf('.');
    return bare.isEmpty() && dot > 0 ? CONSOLE.getOrDefault(host.substring(dot + 1), "") : bare;
  }
}
