package alug.console;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.profile.Partition;
import alug.profile.ProfileEntry;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

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
    return new ConsolePages(partition, region).regional("console/home", "");
  }

  /**
   * What {@code --destination} says: a full console URL, a service's name or an ARN.
   *
   * @param region for services that have one
   * @throws AlugException of kind USAGE if it is none of them, or not of the entry's partition or
   *     account
   */
  public static Destination parse(String text, ProfileEntry entry, String region) {
    if (text.contains("://")) {
      return console(text, entry.partition());
    }
    ConsolePages pages = new ConsolePages(entry.partition(), region);
    if (text.startsWith("arn:")) {
      Arn arn = Arn.parse(text).orElseThrow(() -> bad(text, "is no ARN"));
      checkOwner(text, arn, entry);
      return ArnPages.of(pages, arn)
          .orElseThrow(() -> bad(text, "is of a service whose pages alug does not know"));
    }
    return Services.named(text.toLowerCase(Locale.ROOT))
        .map(pages::service)
        .orElseThrow(() -> bad(text, "is no service that alug knows"));
  }

  private static void checkOwner(String text, Arn arn, ProfileEntry entry) {
    if (!arn.partition().equals(entry.partition().id())) {
      throw bad(text, "is of another partition than [profile " + entry.name() + "]");
    }
    boolean elsewhere =
        entry.account().isPresent()
            && !arn.account().isEmpty()
            && !arn.account().equals("aws")
            && !arn.account().equals(entry.account().get().digits());
    if (elsewhere) {
      throw bad(text, "is of another account than [profile " + entry.name() + "] opens");
    }
  }

  private static Destination console(String text, Partition partition) {
    int start = text.indexOf("://") + 3;
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    // The rest is kept as it is: the console's fragments hold what is not a URI's.
    URI site;
    try {
      site = new URI(text.substring(0, end));
    } catch (URISyntaxException e) {
      throw bad(text, "is no URL").from(e);
    }
    boolean plain = site.getHost() != null && site.getRawUserInfo() == null && site.getPort() < 0;
    if (!"https".equalsIgnoreCase(site.getScheme()) || !plain) {
      throw bad(text, "is no https URL of the console");
    }
    String host = site.getHost().toLowerCase(Locale.ROOT);
    // Where the console is unknown the person has to know.
    if (!partition.consoleDomain().isEmpty()
        && !new ConsolePages(partition, partition.defaultRegion()).has(host)) {
      throw bad(text, "is not of the console of " + partition.id());
    }
    return new Destination("https://" + ConsolePages.withoutSession(host) + text.substring(end));
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

  private static AlugException bad(String text, String what) {
    return AlugException.of(
        Kind.USAGE,
        "Destination",
        "The destination \"" + text + "\" " + what,
        "Give a console URL, a service such as ec2 or s3, or an ARN.");
  }
}
