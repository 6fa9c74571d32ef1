package alug.net;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Sends a request and brings the answer. */
public interface HttpExchange {
  /**
   * Sends one request, once: no redirect is followed and nothing is repeated.
   *
   * @throws NetworkFailure which says whether the request may have been processed
   */
  HttpAnswer send(HttpCall call) throws NetworkFailure;

  /**
   * Opens a connection to a server on another thread, so that the next request finds it ready.
   *
   * @param caBundle the profile's {@code ca_bundle}, as the request will have it
   */
  void warm(URI server, Optional<Path> caBundle);
}
