package alug.net;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How many requests are about to go to each server. */
public final class ServerCounts {
  private final Map<Optional<Path>, Map<URI, Integer>> counts = new LinkedHashMap<>();

  /**
   * One more for a server.
   *
   * @param caBundle the profile's {@code ca_bundle}, as the request will have it
   */
  public void add(URI server, Optional<Path> caBundle) {
    Map<URI, Integer> trusted = counts.get(caBundle);
    if (trusted == null) {
      trusted = new LinkedHashMap<>();
      counts.put(caBundle, trusted);
    }
    Integer before = trusted.get(server);
    trusted.put(server, before == null ? 1 : before + 1);
  }

  /** Sees to a connection for each, to one server at most so many. */
  public void warm(HttpExchange http, int most) {
    for (Map.Entry<Optional<Path>, Map<URI, Integer>> trusted : counts.entrySet()) {
      for (Map.Entry<URI, Integer> one : trusted.getValue().entrySet()) {
        http.warm(one.getKey(), trusted.getKey(), Math.min(most, one.getValue()));
      }
    }
  }
}
