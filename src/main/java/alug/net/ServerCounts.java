package alug.net;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests are about to go to each server. */
public final class ServerCounts {
  private final Map<URI, Integer> counts = new LinkedHashMap<>();

  /** One more for a server. */
  public void add(URI server) {
    Integer before = counts.get(server);
    counts.put(server, before == null ? 1 : before + 1);
  }

  /** Sees to a connection for each, to one server at most so many. */
  public void warm(HttpExchange http, int most) {
    for (Map.Entry<URI, Integer> one : counts.entrySet()) {
      http.warm(one.getKey(), Math.min(most, one.getValue()));
    }
  }
}
