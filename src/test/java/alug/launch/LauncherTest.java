package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alug.base.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
  private static final String URL = "http://127.0.0.1:4711/0123";

  @TempDir Path folder;
  private Path bin;

  @BeforeEach
  void makeBin() throws IOException {
    bin = Files.createDirectory(folder.resolve("bin"));
  }

  private Path program(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Desktop desktop(Os os, String browser) {
    Map<String, String> environment = Map.of("PATH", bin.toString(), "BROWSER", browser);
    return new Desktop(os, environment, folder, folder.resolve("c"));
  }

  @Test
  void linuxAsksXdgOpen() throws IOException {
    assertEquals(Optional.empty(), Launcher.systemDefault(desktop(Os.LINUX, ""), URL));
    String xdg = program(bin.resolve("xdg-open")).toString();
    assertEquals(
        Optional.of(List.of(xdg, URL)), Launcher.systemDefault(desktop(Os.LINUX, ""), URL));
  }

  @Test
  void macosAsksOpen() {
    assertEquals(
        Optional.of(List.of("open", URL)), Launcher.systemDefault(desktop(Os.MACOS, ""), URL));
  }

  @Test
  void windowsAsksItsUrlHandlerAndNeverAShell() {
    assertEquals(
        Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", URL)),
        Launcher.systemDefault(desktop(Os.WINDOWS, ""), URL));
  }

  @Test
  void wslAsksWslviewElseWindows() throws IOException {
    Desktop wsl = desktop(Os.WSL, "");
    assertEquals(Optional.empty(), Launcher.systemDefault(wsl, URL));
    String rundll = program(folder.resolve("c/Windows/System32/rundll32.exe")).toString();
    assertEquals(
        Optional.of(List.of(rundll, "url.dll,FileProtocolHandler", URL)),
        Launcher.systemDefault(wsl, URL));
    String wslview = program(bin.resolve("wslview")).toString();
    assertEquals(Optional.of(List.of(wslview, URL)), Launcher.systemDefault(wsl, URL));
  }

  @ParameterizedTest
  @CsvSource({
    "LINUX, /usr/bin/firefox, /usr/bin/firefox --new-tab U",
    "WSL, /usr/bin/firefox, /usr/bin/firefox --new-tab U",
    "MACOS, Firefox, open -na Firefox --args --new-tab U",
    "MACOS, /Applications/Firefox.app, open -na /Applications/Firefox.app --args --new-tab U",
    "MACOS, /opt/homebrew/bin/firefox, /opt/homebrew/bin/firefox --new-tab U",
    "WINDOWS, C:\\Mozilla\\firefox.exe, C:\\Mozilla\\firefox.exe --new-tab U",
  })
  void firefoxGetsATab(Os os, String path, String vector) {
    assertEquals(List.of(vector.split(" ", -1)), Launcher.firefoxTab(new Program(os, path), "U"));
  }

  @ParameterizedTest
  @CsvSource({
    "LINUX, /usr/bin/chromium, /usr/bin/chromium",
    "WSL, /mnt/c/msedge.exe, /mnt/c/msedge.exe",
    "MACOS, Vivaldi, open|-na|Vivaldi|--args",
    "MACOS, Google Chrome, open|-na|Google Chrome|--args",
    "WINDOWS, C:\\Program Files\\chrome.exe, C:\\Program Files\\chrome.exe",
  })
  void chromiumGetsAProfile(Os os, String path, String start) {
    assertEquals(
        List.of(
            (start + "|--profile-directory=alug-1|--no-first-run|--no-default-browser-check|U")
                .split("\\|", -1)),
        Launcher.chromiumProfile(new Program(os, path), "alug-1", "U"));
  }

  @ParameterizedTest
  @CsvSource({
    "one, one U",
    "one %s, one U",
    "one --url=%s --new, one --url=U --new",
    "missing:one -x, one -x U",
    "'missing %s::one', one U",
    "one:two, one U",
    "'one $(id) ;`id`', one $(id) ;`id` U",
  })
  void browserVariableIsSplitAndFilledWithoutAShell(String variable, String vector)
      throws IOException {
    program(bin.resolve("one"));
    program(bin.resolve("two"));
    assertEquals(
        Optional.of(List.of(vector.split(" ", -1))),
        Launcher.browserVariable(desktop(Os.LINUX, variable), "U"));
  }

  @ParameterizedTest
  @CsvSource({"''", "' : '", "missing", "missing:/nowhere/at/all %s"})
  void browserVariableWithoutAnExistingProgramIsNone(String variable) {
    assertEquals(Optional.empty(), Launcher.browserVariable(desktop(Os.LINUX, variable), "U"));
  }

  private static OpenRequest request(String profile) {
    return new OpenRequest(
        Secret.of("https://example.com/"),
        profile,
        "123456789012",
        "admin",
        Look.of(profile, "green", "", false));
  }

  @Test
  void commandIsFilledWordByWord() {
    assertEquals(
        List.of("open-it", "--as=dev", "123456789012/admin", "green", "{other}", "U", "{"),
        Launcher.command(
            List.of(
                "open-it",
                "--as={profile}",
                "{account}/{role}",
                "{color}",
                "{other}",
                "{url}",
                "{"),
            request("dev"),
            "U"));
  }

  @Test
  void commandWithoutAPlaceGetsTheUrlLast() {
    assertEquals(
        List.of("open-it", "--new", "U"),
        Launcher.command(List.of("open-it", "--new"), request("dev"), "U"));
  }

  @Test
  void bracesInAProfileNameAreOnlyText() {
    assertEquals(
        List.of("open-it", "{url} $(id)", "U"),
        Launcher.command(List.of("open-it", "{profile}", "{url}"), request("{url} $(id)"), "U"));
  }
}
