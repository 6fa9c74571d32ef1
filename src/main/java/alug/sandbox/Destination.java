package alug.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A console page to land on: the URL as it was sent, its service and region. */
record Destination(String url, String service, String region) {
  private static final String CONSOLE_PATH = "/console";

  /**
   * The page, or empty where it is no page of this partition's console and not the sandbox's own.
   *
   * @param origin the sandbox's own scheme, host and port
   */
  static Optional<Destination> parse(String url, String partition, Origin origin) {
    try {
      URI uri = new URI(url);
      return isConsole(uri, partition) || origin.isPage(uri, CONSOLE_PATH)
          ? Optional.of(read(url, uri))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isConsole(URI uri, String partition) {
    return "https".equals(uri.getScheme())
        && uri.getHost() != null
        && uri.getPort() < 0
        && uri.getUserInfo() == null
        && Regions.partitionOfConsole(uri.getHost()).equals(partition);
  }

  private static Destination read(String url, URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Form.parse(uri.getRawQuery() == null ? "" : uri.getRawQuery(), parameters);
    String label = uri.getHost().substring(0, Math.max(0, uri.getHost().indexOf('.')));
    String region = parameters.getOrDefault("region", Regions.isRegion(label) ? label : "");
    String[] steps = uri.getPath().split("/", 3);
    String service = steps.length > 1 && !steps[1].isEmpty() ? steps[1] : "console";
    return new Destination(url, service, region);
  }

  /** The page of the sandbox that stands for it; relative, for whatever host the browser uses. */
  String landing(String slot) {
    return CONSOLE_PATH
        + (slot.isEmpty() ? "" : "/~" + slot)
        + "/"
        + Form.encode(service)
        + "?destination="
        + Form.encode(url);
  }
}
