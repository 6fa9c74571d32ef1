package alug.session;

import alug.net.Endpoint;
import alug.profile.Partition;
import alug.profile.ProfileEntry;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which STS is called.
 *
 * @param endpoint {@code AWS_ENDPOINT_URL_STS} or {@code AWS_ENDPOINT_URL}
 * @param profiles what profiles say of the endpoint where the environment says nothing; empty where
 *     {@code AWS_IGNORE_CONFIGURED_ENDPOINT_URLS} is set
 * @param region {@code AWS_REGION} or {@code AWS_DEFAULT_REGION}, for profiles without one
 * @param fips {@code AWS_USE_FIPS_ENDPOINT}
 * @param dualStack {@code AWS_USE_DUALSTACK_ENDPOINT}
 */
public record StsSettings(
    Optional<URI> endpoint,
    Optional<ProfileEndpoints> profiles,
    Optional<String> region,
    boolean fips,
    boolean dualStack) {
  /** What AWS's own variables say, for profiles that name no services. */
  public static StsSettings from(Map<String, String> environment) {
    return from(environment, new ProfileEndpoints(name -> Optional.empty()));
  }

  /**
   * What AWS's own variables say, and where they say nothing the profiles.
   *
   * @throws alug.base.AlugException of kind CONFIG for an endpoint that cannot be used
   */
  public static StsSettings from(Map<String, String> environment, ProfileEndpoints profiles) {
    boolean ignore = isTrue(environment, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
    Optional<URI> endpoint = Optional.empty();
    if (!ignore) {
      endpoint = endpoint(environment, "AWS_ENDPOINT_URL_STS");
      endpoint = endpoint.isPresent() ? endpoint : endpoint(environment, "AWS_ENDPOINT_URL");
    }
    Optional<String> region = value(environment, "AWS_REGION");
    return new StsSettings(
        endpoint,
        ignore ? Optional.empty() : Optional.of(profiles),
        region.isPresent() ? region : value(environment, "AWS_DEFAULT_REGION"),
        isTrue(environment, "AWS_USE_FIPS_ENDPOINT"),
        isTrue(environment, "AWS_USE_DUALSTACK_ENDPOINT"));
  }

  /**
   * The region whose STS serves an entry: its own, the environment's, its partition's default.
   *
   * @throws alug.base.AlugException of kind CONFIG if the profile's region is of another partition
   */
  public String regionFor(ProfileEntry entry) {
    Partition partition = entry.partition();
    Optional<String> own = entry.region();
    if (own.isPresent()) {
      return Regions.checked(entry, own.get().strip());
    }
    // A region of the environment is a default for every profile and may not fit this one.
    return region
        .filter(name -> Partition.isRegionName(name) && Partition.ofRegion(name) == partition)
        .orElse(partition.defaultRegion());
  }

  /**
   * The STS that serves an entry.
   *
   * @throws alug.base.AlugException of kind CONFIG if what the profile says cannot be used
   */
  public StsServer serverFor(ProfileEntry entry) {
    return new StsServer(regionFor(entry), endpointFor(entry), caBundle(entry));
  }

  /**
   * What stands in place of AWS's own endpoint for an entry.
   *
   * @throws alug.base.AlugException of kind CONFIG if what the profile says cannot be used
   */
  Optional<URI> endpointFor(ProfileEntry entry) {
    return endpoint.isPresent() || profiles.isEmpty()
        ? endpoint
        : profiles.get().of(entry.profile());
  }

  /** The PEM file that the profile has in place of Java's own list of authorities. */
  public Optional<Path> caBundle(ProfileEntry entry) {
    Optional<String> bundle = entry.profile().get("ca_bundle");
    return bundle.isEmpty() ? Optional.empty() : Optional.of(Path.of(bundle.get().strip()));
  }

  /** Whether the STS of most profiles is reached over TLS. */
  public boolean isEncrypted() {
    return endpoint.isEmpty() || "https".equalsIgnoreCase(endpoint.get().getScheme());
  }

  /** Where STS is reached, as far as that is known without the SDK. */
  Optional<URI> address(StsServer server) {
    if (server.endpoint().isPresent()) {
      return server.endpoint();
    }
    String region = server.region();
    return fips || dualStack
        ? Optional.empty()
        : Optional.of(URI.create("https://sts." + region + "." + Regions.dnsSuffix(region)));
  }

  private static Optional<URI> endpoint(Map<String, String> environment, String name) {
    Optional<String> text = value(environment, name);
    return text.isEmpty() ? Optional.empty() : Optional.of(Endpoint.parse(name, text.get()));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static boolean isTrue(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT).equals("true");
  }
}
