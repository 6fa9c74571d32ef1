package alug.net;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How many requests are about to be under way at once, by server. */
public final class ServerCounts {
  private final Map<Optional<Path>, Map<URI, Integer>> counts = new LinkedHashMap<>();

  /**
   * One more to a server.
   *
   * @param caBundle the profile's {@code ca_bundle}, as the request will have it
   */
  public void add(URI server, Optional<Path> caBundle) {
    add(server.resolve("/"), caBundle, 1, Integer.MAX_VALUE);
  }

  private void add(URI server, Optional<Path> caBundle, int count, int most) {
    Map<URI, Integer> trusted = counts.get(caBundle);
    if (trusted == null) {
      trusted = new LinkedHashMap<>();
      counts.put(caBundle, trusted);
    }
    Integer before = trusted.get(server);
    trusted.put(server, Math.min(most, before == null ? count : before + count));
  }

  /**
   * These and those of another service, which may be on the same server.
   *
   * @param atOnce how many requests of one service are under way at once
   * @param most how many of both
   */
  public ServerCounts with(ServerCounts other, int atOnce, int most) {
    ServerCounts both = new ServerCounts();
    both.addAll(this, atOnce, most);
    both.addAll(other, atOnce, most);
    return both;
  }

  private void addAll(ServerCounts others, int atOnce, int most) {
    for (Map.Entry<Optional<Path>, Map<URI, Integer>> trusted : others.counts.entrySet()) {
      for (Map.Entry<URI, Integer> one : trusted.getValue().entrySet()) {
        add(one.getKey(), trusted.getKey(), Math.min(atOnce, one.getValue()), most);
      }
    }
  }

  /** Sees to a connection for each. */
  public void warm(HttpExchange http) {
    for (Map.Entry<Optional<Path>, Map<URI, Integer>> trusted : counts.entrySet()) {
      for (Map.Entry<URI, Integer> one : trusted.getValue().entrySet()) {
        http.warm(one.getKey(), trusted.getKey(), one.getValue());
      }
    }
  }
}
