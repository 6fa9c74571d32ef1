package alug.console;

import alug.net.HttpAnswer;
import alug.net.HttpCall;
import alug.net.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A sign-in endpoint without a network that always gives the same made-up token. */
final class CannedToken implements HttpExchange, FederationMethods {
  static final FederationEndpoint.Site SITE =
      new FederationEndpoint.Site(
          URI.create("https://signin.example.com/federation"), Optional.empty());

  private static final String BODY = "{\"SigninToken\":\"none\"}";

  @Override
  public HttpAnswer send(HttpCall call) {
    return new HttpAnswer(
        200, Map.of("content-type", "application/json"), BODY.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void warm(URI server, Optional<Path> caBundle, int connections) {
    // There is nothing to connect to.
  }

  @Override
  public Optional<String> known(String host) {
    return Optional.of(FederationAttempts.POST);
  }

  @Override
  public void learned(String host, String method) {
    // Known before.
  }
}
