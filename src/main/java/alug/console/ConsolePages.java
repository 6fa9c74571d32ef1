package alug.console;

import alug.profile.Partition;

/** Pages of one partition's console, seen from one region. */
record ConsolePages(Partition partition, String region) {
  private static final int ACCOUNT_DIGITS = 12;
  private static final String EVERYWHERE = "aws-global";

  // STS and the AWS tools take aws-global for a region; the console has no such host.
  ConsolePages {
    region = region.equals(EVERYWHERE) ? partition.defaultRegion() : region;
  }

  /** A service's page; one without a region where the service has none. */
  Destination service(Services.Service service) {
    return service.global()
        ? new Destination(front() + service.path() + "/home" + service.fragment())
        : regional(service.path() + "/home", service.fragment());
  }

  /** A page of the region. */
  Destination regional(String path, String fragment) {
    return new Destination("https://" + regionHost() + "/" + path + "?region=" + region + fragment);
  }

  /** A page without a region. */
  Destination global(String rest) {
    return new Destination(front() + rest);
  }

  String front() {
    return Destination.frontPage(partition).url();
  }

  /** The iso partitions are known to have a console host without a region only. */
  private String regionHost() {
    String domain = Destination.domain(partition);
    boolean bareOnly = partition == Partition.AWS_ISO || partition == Partition.AWS_ISO_B;
    return bareOnly ? "console." + domain : region + ".console." + domain;
  }

  /** Whether a host is of this partition's console and not of its sign-in. */
  boolean has(String host) {
    String domain = Destination.domain(partition);
    boolean signIn = host.startsWith("signin.") || host.contains(".signin.");
    return !signIn && (host.equals("console." + domain) || host.endsWith("." + domain));
  }

  /**
   * The host that AWS takes in a link: the multi-session host, {@code
   * <account>-<hash>.<region>.console…}, is refused there, so the regional one takes its place.
   */
  static String withoutSession(String host) {
    int dot = host.indexOf('.');
    boolean isSession =
        dot > ACCOUNT_DIGITS + 1
            && host.charAt(ACCOUNT_DIGITS) == '-'
            && host.startsWith(".console.", host.indexOf('.', dot + 1));
    for (int i = 0; isSession && i < ACCOUNT_DIGITS; i++) {
      isSession = host.charAt(i) >= '0' && host.charAt(i) <= '9';
    }
    return isSession ? host.substring(dot + 1) : host;
  }
}
