package alug.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import alug.profile.Profile;
import alug.profile.Section;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileEndpointsTest {
  private static final Place PLACE = new Place(Path.of("config"), 7);

  private static final ProfileEndpoints ENDPOINTS =
      new ProfileEndpoints(
          name ->
              switch (name) {
                case "local" ->
                    section("local", "sts", "\nEndpoint_URL = http://127.0.0.1:1\nother = x");
                case "other" -> section("other", "s3", "\nendpoint_url = http://127.0.0.1:2");
                case "far" -> section("far", "sts", "endpoint_url=http://example.com");
                default -> Optional.empty();
              });

  private static Optional<Section> section(String name, String service, String lines) {
    return Optional.of(new Section(name, Map.of(service, lines), PLACE));
  }

  private static Profile profile(String... properties) {
    Map<String, String> all = new java.util.LinkedHashMap<>();
    for (String property : properties) {
      all.put(property.split("=", 2)[0], property.split("=", 2)[1]);
    }
    return new Profile("p", all, PLACE, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "region=eu-west-1, region=eu-west-1, none",
    "region=eu-west-1, endpoint_url=https://sts.example.com, https://sts.example.com",
    "services=local, endpoint_url=https://sts.example.com, http://127.0.0.1:1",
    "services=other, endpoint_url=https://sts.example.com, https://sts.example.com",
    "services=other, region=eu-west-1, none",
    "ignore_configured_endpoint_urls=True, services=local, none",
    "ignore_configured_endpoint_urls=false, services=local, http://127.0.0.1:1",
  })
  void theServicesComeBeforeTheProfile(String one, String other, String endpoint) {
    assertEquals(endpoint, ENDPOINTS.of(profile(one, other)).map(Object::toString).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "services=nowhere, nowhere",
    "services=far, endpoint_url of [services far]",
    "endpoint_url=http://example.com, endpoint_url of [profile p]",
    "endpoint_url=sts, endpoint_url of [profile p]",
  })
  void whatCannotBeUsedIsSaidWithItsLine(String property, String words) {
    AlugException why = assertThrows(AlugException.class, () -> ENDPOINTS.of(profile(property)));
    assertEquals(Kind.CONFIG, why.kind());
    assertTrue(why.paragraph().contains(words), why.paragraph());
    assertTrue(why.paragraph().contains("config:7"), why.paragraph());
  }

  @Test
  void theEnvironmentComesFirstAndCanForbidAll() {
    Map<String, String> environment = Map.of("AWS_ENDPOINT_URL", "https://env.example.com");
    assertEquals(
        "https://env.example.com",
        StsSettings.from(environment, ENDPOINTS).endpoint().orElseThrow().toString());
    assertTrue(
        StsSettings.from(Map.of("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"), ENDPOINTS)
            .profiles()
            .isEmpty());
  }
}
