package alug.net;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Sends a request and brings the answer. */
public interface HttpExchange {
  /**
   * Sends one request. No redirect is followed. It is sent once; only one that {@linkplain
   * HttpCall#repeatable() may be repeated} is sent again by itself, and that when a connection
   * breaks without a word which had waited for it.
   *
   * @throws NetworkFailure which says whether the request may have been processed
   */
  HttpAnswer send(HttpCall call) throws NetworkFailure;

  /**
   * Sees to it that so many connections to a server are open or being opened, on other threads, so
   * that the next requests find them ready.
   *
   * @param caBundle the profile's {@code ca_bundle}, as the requests will have it
   */
  void warm(URI server, Optional<Path> caBundle, int connections);
}
