package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirefoxContainersTest {
  private static final String URL = "http://127.0.0.1:4711/0123";
  private static final String KEY = "00112233445566778899aabbccddeeff".repeat(2);
  private static final String ODD = "a b&c=d+e%2F*~é";

  private static final List<String> NAMES =
      List.of("a", "A", "a/b", "a%2Fb", "a%252Fb", "a+b", "a b", "a%20b", "a&name=b", "a#b", "a?b");

  private static String address(ContainerExtension extension, String profile, String key) {
    FirefoxContainers containers =
        new FirefoxContainers(
            new Program(Os.LINUX, "firefox"),
            extension,
            Optional.of(key).filter(text -> !text.isEmpty()).map(Secret::of));
    Look look = Look.of(profile, "green", "pet", false);
    List<String> vector =
        containers.vector(
            new OpenRequest(Secret.of("https://example.com/"), profile, "", "", look), URL);
    assertEquals(List.of("firefox", "--new-tab"), vector.subList(0, 2));
    assertEquals(3, vector.size());
    return vector.get(2);
  }

  /** As the extensions read it: decoded once. */
  private static Map<String, String> read(String address) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : address.substring(address.indexOf(':') + 1).split("&", -1)) {
      String[] sides = pair.split("=", -1);
      assertEquals(2, sides.length, pair);
      values.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  @Test
  void grantedGetsItsSchemeWithoutASignature() {
    assertEquals(
        "ext+granted-containers:name=dev&url=http%3A%2F%2F127.0.0.1%3A4711%2F0123"
            + "&color=green&icon=pet",
        address(ContainerExtension.GRANTED, "dev", KEY));
  }

  @ParameterizedTest
  @EnumSource
  void everyValueArrivesAsItIs(ContainerExtension extension) {
    for (String name : NAMES) {
      Map<String, String> values = read(address(extension, name, ""));
      assertEquals(Map.of("name", name, "url", URL, "color", "green", "icon", "pet"), values, name);
    }
  }

  @Test
  void noTwoProfilesShareAContainer() {
    Set<String> containers = new HashSet<>();
    for (String name : NAMES) {
      containers.add(read(address(ContainerExtension.GRANTED, name, "")).get("name"));
    }
    assertEquals(NAMES.size(), containers.size());
  }

  @Test
  void addressHoldsOnlyUnreservedCharacters() {
    String address = address(ContainerExtension.GRANTED, ODD, "");
    assertTrue(address.matches("ext\\+granted-containers:[A-Za-z0-9%=&._-]*"), address);
    assertFalse(address.contains("%25252F"), "encoded twice");
  }

  @Test
  void openUrlIsSignedOverTheSortedForm() {
    // Computed apart, with Python's hmac over
    // color=green&icon=pet&name=a+b%26c%3Dd%2Be%252F*%7E%C3%A9&url=http%3A%2F%2F127…
    assertEquals(
        "c4d7d0c4ce5824da5da126b40a85361d0a815e8dd41b30a6f55b5b5977716cbd",
        read(address(ContainerExtension.OPEN_URL, ODD, KEY)).get("signature"));
  }

  @Test
  void openUrlWithoutAKeyIsNotSigned() {
    String address = address(ContainerExtension.OPEN_URL, "dev", "");
    assertTrue(address.startsWith("ext+container:name=dev&"), address);
    assertFalse(address.contains("signature"), address);
  }

  @Test
  void aKeyThatIsNotHexIsNamedButNotShown() {
    AlugException wrong =
        assertThrows(
            AlugException.class, () -> address(ContainerExtension.OPEN_URL, "dev", "made-up-key"));
    assertEquals(AlugException.Kind.CONFIG, wrong.kind());
    assertFalse((wrong.paragraph() + wrong.getCause()).contains("made-up-key"));
  }
}
