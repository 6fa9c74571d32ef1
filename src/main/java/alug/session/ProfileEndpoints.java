package alug.session;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import alug.net.Endpoint;
import alug.profile.Profile;
import alug.profile.Section;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where profiles say that STS is: {@code endpoint_url} under {@code sts} in the {@code [services]}
 * section that a profile names, else its own {@code endpoint_url}.
 *
 * <p>Source: AWS SDKs and tools reference guide, "Service-specific endpoints".
 */
public final class ProfileEndpoints {
  private static final String ENDPOINT = "endpoint_url";
  private static final String SERVICES = "services";
  private static final String STS = "sts";

  /** Finds the {@code [services NAME]} section of a name. */
  @FunctionalInterface
  public interface Services {
    Optional<Section> named(String name);
  }

  private final Services services;

  public ProfileEndpoints(Services services) {
    this.services = services;
  }

  /**
   * The endpoint of a profile; empty where it names none.
   *
   * @throws AlugException of kind CONFIG, with its line, for one that cannot be used
   */
  Optional<URI> of(Profile profile) {
    if ("true".equals(lower(profile.get("ignore_configured_endpoint_urls").orElse("")))) {
      return Optional.empty();
    }
    Optional<String> name = profile.get(SERVICES);
    if (name.isPresent()) {
      Section section = section(profile, name.get().strip());
      Optional<String> url = nested(section.properties().get(STS));
      if (url.isPresent()) {
        String what = ENDPOINT + " of [services " + section.name() + "]";
        return Optional.of(endpoint(what, url.get(), section.place()));
      }
    }
    Optional<String> own = profile.get(ENDPOINT);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    String what = ENDPOINT + " of [profile " + profile.name() + "]";
    return Optional.of(endpoint(what, own.get(), profile.placeOf(ENDPOINT)));
  }

  private Section section(Profile profile, String name) {
    return services
        .named(name)
        .orElseThrow(
            () ->
                AlugException.of(
                        Kind.CONFIG,
                        "Services",
                        "[profile " + profile.name() + "] names services that are not there",
                        "Add [services " + name + "] to the config file, or correct the name.")
                    .at(profile.placeOf(SERVICES)));
  }

  private static URI endpoint(String what, String url, Place place) {
    try {
      return Endpoint.parse(what, url);
    } catch (AlugException e) {
      throw e.at(place);
    }
  }

  /** The endpoint among sub-properties, which are lines of {@code name = value}. */
  private static Optional<String> nested(@Nullable String lines) {
    if (lines == null) {
      return Optional.empty();
    }
    Optional<String> found = Optional.empty();
    for (String line : lines.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && lower(line.substring(0, equals)).equals(ENDPOINT)) {
        found = Optional.of(line.substring(equals + 1).strip());
      }
    }
    return found;
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
