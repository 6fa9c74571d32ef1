package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.Secret;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChromiumProfilesTest {
  @TempDir Path home;

  private Desktop desktop(Os os, String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return new Desktop(os, environment, home, home.resolve("c"));
  }

  private ChromiumProfiles profiles() {
    return ChromiumProfiles.of(
        desktop(Os.LINUX), ChromiumFamily.CHROMIUM, new Program(Os.LINUX, "/usr/bin/chromium"));
  }

  private static OpenRequest request(String profile) {
    Look look = Look.of(profile, "#12ab34", "", false);
    return new OpenRequest(Secret.of("https://example.com/"), profile, "", "", look);
  }

  @Test
  void startsTheProfilesOwnDirectory() throws IOException {
    String directory = ChromiumProfiles.directory("dev");
    assertTrue(directory.matches("alug-[0-9a-f]{32}"), directory);
    assertEquals(
        List.of(
            "/usr/bin/chromium",
            "--profile-directory=" + directory,
            "--no-first-run",
            "--no-default-browser-check",
            "http://127.0.0.1:1/x"),
        profiles().vector(request("dev"), "http://127.0.0.1:1/x"));
  }

  @Test
  void noTwoProfilesShareADirectory() {
    Set<String> directories = new HashSet<>();
    List<String> names =
        List.of("a", "A", "a ", "a/b", "a%2Fb", "a_b", "a+b", "a b", "../a", "é", "e\u0301", "--x");
    for (String name : names) {
      directories.add(ChromiumProfiles.directory(name));
    }
    assertEquals(names.size(), directories.size());
  }

  @Test
  void newProfileHasNameColourAndNoHistory() throws IOException {
    ChromiumProfiles unused = profiles();
    unused.vector(request("prod \"x\" \\ é"), "U");
    Path folder =
        home.resolve(".config/chromium").resolve(ChromiumProfiles.directory("prod \"x\" \\ é"));
    JsonObject seeded =
        JsonParser.parseString(Files.readString(folder.resolve("Preferences"))).getAsJsonObject();
    assertEquals("prod \"x\" \\ é", seeded.getAsJsonObject("profile").get("name").getAsString());
    assertTrue(seeded.getAsJsonObject("history").get("saving_disabled").getAsBoolean());
    assertFalse(seeded.getAsJsonObject("signin").get("allowed").getAsBoolean());
    JsonObject theme = seeded.getAsJsonObject("browser").getAsJsonObject("theme");
    assertEquals(0xff12ab34, theme.get("user_color2").getAsInt());
    assertEquals(
        PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(folder));
    try (Stream<Path> all = Files.list(folder.getParent())) {
      assertEquals(List.of(folder), all.toList());
    }
  }

  @Test
  void anExistingProfileStaysAsItIs() throws IOException {
    Path folder = home.resolve(".config/chromium").resolve(ChromiumProfiles.directory("dev"));
    Files.createDirectories(folder);
    profiles().vector(request("dev"), "U");
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(0, all.count());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LINUX, CHROME, .config/google-chrome",
    "LINUX, CHROMIUM, .config/chromium",
    "LINUX, EDGE, .config/microsoft-edge",
    "LINUX, BRAVE, .config/BraveSoftware/Brave-Browser",
    "LINUX, VIVALDI, .config/vivaldi",
    "MACOS, CHROME, Library/Application Support/Google/Chrome",
    "MACOS, CHROMIUM, Library/Application Support/Chromium",
    "MACOS, EDGE, Library/Application Support/Microsoft Edge",
    "MACOS, BRAVE, Library/Application Support/BraveSoftware/Brave-Browser",
    "MACOS, VIVALDI, Library/Application Support/Vivaldi",
    "WINDOWS, CHROME, AppData/Local/Google/Chrome/User Data",
    "WINDOWS, CHROMIUM, AppData/Local/Chromium/User Data",
    "WINDOWS, EDGE, AppData/Local/Microsoft/Edge/User Data",
    "WINDOWS, BRAVE, AppData/Local/BraveSoftware/Brave-Browser/User Data",
    "WINDOWS, VIVALDI, AppData/Local/Vivaldi/User Data",
  })
  void knowsWhereEachKeepsItsProfiles(Os os, ChromiumFamily family, String folder) {
    assertEquals(
        Optional.of(home.resolve(folder)),
        family.userData(desktop(os), new Program(os, "browser")));
  }

  @Test
  void followsTheConfigHomeAndASnap() throws IOException {
    Program program = new Program(Os.LINUX, "chromium");
    assertEquals(
        Optional.of(Path.of("/elsewhere/chromium")),
        ChromiumFamily.CHROMIUM.userData(
            desktop(Os.LINUX, "XDG_CONFIG_HOME", "/elsewhere"), program));
    Path snap = Files.createDirectories(home.resolve("snap/chromium/common/chromium"));
    assertEquals(Optional.of(snap), ChromiumFamily.CHROMIUM.userData(desktop(Os.LINUX), program));
  }

  @Test
  void aWindowsBrowserSeenFromWslIsNotSeeded() throws IOException {
    Desktop wsl = desktop(Os.WSL);
    Path edge = wsl.windows().resolve("Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
    Files.createDirectories(edge.getParent());
    Files.writeString(edge, "");
    Program found = ChromiumFamily.EDGE.find(wsl).orElseThrow();
    assertEquals(edge.toString(), found.path());
    ChromiumProfiles profiles = ChromiumProfiles.of(wsl, ChromiumFamily.EDGE, found);
    assertEquals(edge.toString(), profiles.vector(request("dev"), "U").get(0));
    assertFalse(Files.exists(home.resolve(".config")));
  }

  @Test
  void findsWindowsAndMacBrowsersWhereTheyAreInstalled() throws IOException {
    Path chrome = home.resolve("pf/Google/Chrome/Application/chrome.exe");
    Files.createDirectories(chrome.getParent());
    Files.writeString(chrome, "");
    Desktop windows = desktop(Os.WINDOWS, "ProgramFiles", home.resolve("pf").toString());
    assertEquals(
        Optional.of(new Program(Os.WINDOWS, chrome.toString())),
        ChromiumFamily.CHROME.find(windows));
    assertEquals(Optional.empty(), ChromiumFamily.BRAVE.find(windows));
    Path brave = Files.createDirectories(home.resolve("Applications/Brave Browser.app"));
    assertEquals(
        Optional.of(new Program(Os.MACOS, brave.toString())),
        ChromiumFamily.BRAVE.find(desktop(Os.MACOS)));
  }

  @ParameterizedTest
  @CsvSource({
    "/usr/bin/google-chrome-stable, CHROME",
    "/usr/bin/chromium-browser, CHROMIUM",
    "C:/msedge.exe, EDGE",
    "/Applications/Brave Browser.app, BRAVE",
    "/usr/bin/vivaldi, VIVALDI",
    "/usr/bin/firefox, ",
  })
  void knowsThemByTheirFileName(Path program, ChromiumFamily family) {
    assertEquals(Optional.ofNullable(family), ChromiumFamily.of(program));
  }
}
