package alug.console;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.net.Endpoint;
import alug.profile.Partition;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where sign-in happens.
 *
 * @param replacement {@code ALUG_FEDERATION_URL}, in place of AWS's own endpoints
 * @param issuer shown as the link on the page that says that a session has expired
 */
public record SignInSite(Optional<URI> replacement, String issuer) {
  /** The issuer of the original. */
  public static final String ISSUER = "IssuedByAlug";

  private static final String VARIABLE = "ALUG_FEDERATION_URL";
  private static final String PATH = "/federation";

  /**
   * What the environment says.
   *
   * @throws alug.base.AlugException of kind CONFIG for an endpoint that cannot be used
   */
  public static SignInSite from(Map<String, String> environment, String issuer) {
    String text = environment.getOrDefault(VARIABLE, "").strip();
    return new SignInSite(text.isEmpty() ? Optional.empty() : Optional.of(endpoint(text)), issuer);
  }

  private static URI endpoint(String text) {
    URI endpoint = Endpoint.parse(VARIABLE, text);
    if (!endpoint.getPath().endsWith(PATH)) {
      throw AlugException.of(
          Kind.CONFIG,
          "Endpoint",
          VARIABLE + " does not end in " + PATH,
          "Give it the full URL of the sign-in endpoint, such as http://127.0.0.1:8080"
              + PATH
              + ".");
    }
    return endpoint;
  }

  /** The same with the region's own host, for pages that only such a host has. */
  public SignInSite in(Partition partition, String region) {
    String host = partition.signInHost(region);
    String regional = host.startsWith(region + ".") ? host : region + "." + host;
    URI endpoint = replacement.orElseGet(() -> URI.create("https://" + regional + PATH));
    return new SignInSite(Optional.of(endpoint), issuer);
  }

  /** The endpoint that tokens come from and links lead to. */
  public URI endpoint(Partition partition, String region) {
    return replacement.orElseGet(
        () -> URI.create("https://" + partition.signInHost(region) + PATH));
  }
}
