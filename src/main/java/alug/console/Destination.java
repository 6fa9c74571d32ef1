package alug.console;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.profile.Partition;

/** The page of the console that a link leads to. */
public record Destination(String url) {
  /**
   * The console's front page.
   *
   * @throws AlugException of kind CONFIG if nobody knows the partition's console
   */
  public static Destination frontPage(Partition partition) {
    String domain = domain(partition);
    String region = partition.hasBareConsoleHost() ? "" : partition.defaultRegion() + ".";
    return new Destination("https://" + region + "console." + domain + "/");
  }

  /** A region's front page. */
  public static Destination regionPage(Partition partition, String region) {
    return service(partition, region, "console");
  }

  static Destination service(Partition partition, String region, String path) {
    return new Destination(
        "https://" + host(partition, region) + "/" + path + "/home?region=" + region);
  }

  static String host(Partition partition, String region) {
    return region + ".console." + domain(partition);
  }

  static String domain(Partition partition) {
    if (partition.consoleDomain().isEmpty()) {
      throw AlugException.of(
          Kind.CONFIG,
          "UnknownConsole",
          "The console of " + partition.id() + " is not known",
          "Give its full URL with --destination.");
    }
    return partition.consoleDomain();
  }
}
