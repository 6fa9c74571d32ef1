package alug.net;

import alug.base.AlugException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server as connections know it.
 *
 * @param caBundle who vouches for it, where that is not Java's own list of authorities
 */
record Origin(boolean tls, String host, int port, Optional<Path> caBundle) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /**
   * The server of a URI.
   *
   * @throws AlugException of kind CONFIG for plain http to another machine
   */
  static Origin of(URI uri, Optional<Path> caBundle) {
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    if (!tls) {
      Endpoint.checkPlain(uri);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
    return new Origin(
        tls, uri.getHost().toLowerCase(Locale.ROOT), port, tls ? caBundle : Optional.empty());
  }

  // Written out, because a record's own compile themselves when they are first called: 10 ms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin that
        && tls == that.tls
        && port == that.port
        && host.equals(that.host)
        && caBundle.equals(that.caBundle);
  }

  @Override
  public int hashCode() {
    return host.hashCode() * 31 + port;
  }
}
