package alug.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DemoWorldTest {
  private final World world = World.demo();
  private final Map<String, Map<String, String>> profiles = sections(world.config());
  private final Map<String, Map<String, String>> keys = sections(world.credentials());

  private static Map<String, Map<String, String>> sections(String text) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> current = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("[")) {
        current = new LinkedHashMap<>();
        sections.put(line.replaceAll("\\[(profile )?|]", ""), current);
      } else if (!line.isEmpty()) {
        String[] pair = line.split(" = ", 2);
        current.put(pair[0], pair[1]);
      }
    }
    return sections;
  }

  @Test
  void hasAboutFortyRolesInFourGroupsAndBehindAHub() {
    long roles = profiles.values().stream().filter(one -> one.containsKey("role_arn")).count();
    assertEquals(40, roles);
    Set<String> sources = new TreeSet<>();
    profiles.values().forEach(one -> sources.add(one.getOrDefault("source_profile", "-")));
    assertEquals(Set.of("-", "main", "audit", "sandbox", "edge", "hub"), sources);
    assertEquals(Set.of("main", "audit", "sandbox", "edge"), keys.keySet());
  }

  @Test
  void everyProfileNamesARoleASourceAndADeviceThatExist() {
    Set<String> serials = new TreeSet<>();
    world.devices().forEach(device -> serials.add(device.serial()));
    profiles.forEach(
        (name, settings) -> {
          if (settings.containsKey("role_arn")) {
            Role role = world.role(settings.getOrDefault("role_arn", "")).orElseThrow();
            assertTrue(profiles.containsKey(settings.get("source_profile")), name);
            assertEquals(role.terms().mfa(), settings.containsKey("mfa_serial"), name);
            assertTrue(
                serials.contains(settings.getOrDefault("mfa_serial", serials.iterator().next())));
            long asked = Long.parseLong(settings.getOrDefault("duration_seconds", "3600"));
            assertTrue(asked <= role.maxSession().toSeconds(), name);
          }
        });
  }

  @Test
  void someRolesAskForTwelveHoursAndOneWantsAnExternalId() {
    assertTrue(
        profiles.values().stream().filter(one -> one.containsKey("duration_seconds")).count() > 5);
    assertEquals(
        1, profiles.values().stream().filter(one -> one.containsKey("external_id")).count());
  }

  @Test
  void noSecretIsPrintedWithAUserOrADevice() {
    User user = world.users().iterator().next();
    String secret = user.keys().get(0).secret();
    String seed = user.devices().get(0).seed();
    assertTrue(!user.toString().contains(secret) && !user.toString().contains(seed));
  }
}
