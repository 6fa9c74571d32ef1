package alug.launch;

import static alug.launch.ContainerExtension.GRANTED;
import static alug.launch.ContainerExtension.OPEN_URL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirefoxProfilesTest {
  @TempDir Path home;

  private Path root() throws IOException {
    return Files.createDirectories(home.resolve(".mozilla/firefox"));
  }

  private void ini(String name, String text) throws IOException {
    Files.writeString(root().resolve(name), text);
  }

  private void profile(String folder, String addons) throws IOException {
    Path profile = Files.createDirectories(root().resolve(folder));
    Files.writeString(profile.resolve("extensions.json"), "{\"addons\":[" + addons + "]}");
  }

  private static String addon(ContainerExtension extension, boolean active) {
    return "{\"id\":\"" + extension.id() + "\",\"active\":" + active + ",\"version\":\"2.0\"}";
  }

  private Set<ContainerExtension> found() {
    return FirefoxProfiles.extensions(new Desktop(Os.LINUX, Map.of(), home, home));
  }

  @Test
  void withoutFirefoxThereIsNone() {
    assertEquals(Set.of(), found());
  }

  @Test
  void theInstallsProfileCountsNotTheMarkedOne() throws IOException {
    ini("installs.ini", "[4F96D1932A9F858E]\nDefault=b.default-esr\nLocked=1\n");
    ini("profiles.ini", "[Profile0]\nName=a\nIsRelative=1\nPath=a.default\nDefault=1\n");
    profile("a.default", addon(GRANTED, true));
    profile("b.default-esr", addon(OPEN_URL, true));
    assertEquals(Set.of(OPEN_URL), found());
  }

  @Test
  void profilesIniNamesTheInstallsTooWindowsLineEndsIncluded() throws IOException {
    ini(
        "profiles.ini",
        "[InstallCF146F38BCAB2D21]\r\nDefault=b\r\n\r\n[Profile0]\r\nPath=a\r\nDefault=1\r\n");
    profile("a", addon(GRANTED, true));
    profile("b", "");
    assertEquals(Set.of(), found());
  }

  @Test
  void anOldFirefoxMarksItsDefault() throws IOException {
    ini("profiles.ini", "[Profile1]\nPath=b\n[Profile0]\nPath=a\nDefault=1\n");
    profile("a", addon(GRANTED, true) + "," + addon(OPEN_URL, true));
    profile("b", "");
    assertEquals(Set.of(GRANTED, OPEN_URL), found());
  }

  @Test
  void theOnlyProfileIsTheDefaultAndMayBeElsewhere() throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    ini("profiles.ini", "[General]\nVersion=2\n[Profile0]\nIsRelative=0\nPath=" + elsewhere + "\n");
    profile(elsewhere.toString(), addon(GRANTED, true));
    assertEquals(Set.of(GRANTED), found());
  }

  @Test
  void ofTwoInstallsBothNeedTheExtension() throws IOException {
    ini("installs.ini", "[ONE]\nDefault=a\n[TWO]\nDefault=b\n[GONE]\nDefault=c\n");
    ini("profiles.ini", "");
    profile("a", addon(GRANTED, true));
    profile("b", "");
    assertEquals(Set.of(), found());
    profile("b", addon(GRANTED, true));
    assertEquals(Set.of(GRANTED), found());
  }

  @Test
  void aDisabledExtensionIsNone() throws IOException {
    ini("profiles.ini", "[Profile0]\nPath=a\n");
    profile("a", addon(GRANTED, false) + ",{\"id\":\"" + OPEN_URL.id() + "\"},null,{}");
    assertEquals(Set.of(), found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "{}", "{\"addons\":{}}", "{\"addons\":[7]}", "\0\1"})
  void aBrokenExtensionsFileProvesNothing(String text) throws IOException {
    ini("profiles.ini", "[Profile0]\nPath=a\n");
    profile("a", addon(GRANTED, true));
    Files.writeString(root().resolve("a/extensions.json"), text);
    assertEquals(Set.of(), found());
  }

  @ParameterizedTest
  @ValueSource(strings = {".config/mozilla/firefox", "snap/firefox/common/.mozilla/firefox"})
  void looksWhereNewerFirefoxesKeepThem(String folder) throws IOException {
    Path profile = Files.createDirectories(home.resolve(folder).resolve("a"));
    Files.writeString(profile.resolveSibling("profiles.ini"), "[Profile0]\nPath=a\n");
    Files.writeString(
        profile.resolve("extensions.json"), "{\"addons\":[" + addon(GRANTED, true) + "]}");
    assertEquals(Set.of(GRANTED), found());
  }
}
