package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BrowsersTest {
  private static final String LINK = "https://signin.aws.amazon.com/federation?SigninToken=made-up";

  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final List<List<String>> started = new ArrayList<>();
  private final List<Runnable> deadlines = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();
  private boolean broken;

  private Path program(String name) throws IOException {
    Path program = home.resolve("bin").resolve(name);
    Files.createDirectories(program.getParent());
    Files.writeString(program, "");
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }

  private void firefoxWithExtension() throws IOException {
    program("firefox");
    Path profile = Files.createDirectories(home.resolve(".mozilla/firefox/a"));
    Files.writeString(profile.resolveSibling("profiles.ini"), "[Profile0]\nPath=a\n");
    Files.writeString(
        profile.resolve("extensions.json"),
        "{\"addons\":[{\"id\":\"" + ContainerExtension.GRANTED.id() + "\",\"active\":true}]}");
  }

  private Browsers browsers() {
    environment.put("PATH", home.resolve("bin").toString());
    Desktop desktop = new Desktop(Os.LINUX, environment, home, home);
    return new Browsers(
        desktop,
        new Clipboard(desktop, sequence -> true),
        request -> printed.add(request.profile()),
        vector -> {
          if (broken) {
            throw new IOException("no such program");
          }
          started.add(vector);
        },
        new LoopbackHandoff((peer, server) -> true, (wait, task) -> deadlines.add(task)));
  }

  private BrowserChoice choose(BrowserWish wish) {
    return browsers().choose(wish, 1);
  }

  private BrowserChoice choose(BrowserKind kind) {
    return choose(BrowserWish.of(kind));
  }

  private static BrowserWish by(BrowserKind kind, Path path) {
    return new BrowserWish(kind, Optional.of(path), List.of(), false, Optional.empty());
  }

  private static OpenRequest request() {
    return new OpenRequest(Secret.of(LINK), "dev", "", "", Look.of("dev", "", "", false));
  }

  @Test
  void autoPrefersContainersThenProfilesThenTheDefault() throws IOException {
    environment.put("DISPLAY", ":0");
    program("xdg-open");
    program("firefox");
    assertEquals("the default browser", choose(BrowserKind.AUTO).browser().describe());
    program("chromium");
    Browser profiles = choose(BrowserKind.AUTO).browser();
    assertEquals("Chromium profiles", profiles.describe());
    assertEquals(Isolation.APART_BUT_HEAVY, profiles.isolation());
    assertEquals(2, profiles.parallelism());
    firefoxWithExtension();
    Browser containers = choose(BrowserKind.AUTO).browser();
    assertEquals("Firefox containers (Granted Containers)", containers.describe());
    assertEquals(Isolation.APART, containers.isolation());
    assertEquals(8, containers.parallelism());
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "DEFAULT", "FIREFOX_CONTAINER", "CHROME_PROFILE"})
  void overSshTheLinkIsCopiedWithTheReason(BrowserKind kind) throws IOException {
    environment.putAll(Map.of("DISPLAY", ":10", "SSH_CONNECTION", "x", "BROWSER", "w3m"));
    program("w3m");
    firefoxWithExtension();
    BrowserChoice choice = choose(kind);
    assertEquals("the clipboard", choice.browser().describe());
    assertTrue(choice.reason().contains("SSH"), choice.reason());
    assertEquals(
        Outcome.SENT_TO_TERMINAL,
        choice.browser().open(request()).outcome().getNow(Outcome.OPENED));
    assertEquals(List.of(), started);
  }

  @Test
  void withoutADisplaySeveralLinksArePrinted() throws IOException {
    program("xdg-open");
    BrowserChoice choice = browsers().choose(BrowserWish.of(BrowserKind.AUTO), 3);
    assertTrue(choice.reason().contains("no display"), choice.reason());
    assertEquals(Optional.empty(), choice.browser().isolation().admit(3, false));
    assertEquals(
        Outcome.PRINTED, choice.browser().open(request()).outcome().getNow(Outcome.OPENED));
    assertEquals(List.of("dev"), printed);
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "DEFAULT"})
  void withoutADisplayTheBrowserOfTheEnvironmentIsStillOne(BrowserKind kind) throws IOException {
    program("w3m");
    environment.put("BROWSER", "w3m %s");
    BrowserChoice choice = choose(kind);
    assertEquals("", choice.reason());
    choice.browser().open(request());
    assertEquals("w3m", started.get(0).get(0));
  }

  @Test
  void withADisplayAndNoBrowserAutoCopiesAndSaysWhy() {
    environment.put("DISPLAY", ":0");
    BrowserChoice choice = choose(BrowserKind.AUTO);
    assertEquals("the clipboard", choice.browser().describe());
    assertEquals("no browser was found", choice.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "FIREFOX_CONTAINER, no-container-extension",
    "CHROME_PROFILE, no-chromium",
    "DEFAULT, no-browser",
    "COMMAND, browser-command",
  })
  void whatWasNamedAndIsMissingIsAnErrorWithAWayOut(BrowserKind kind, String code)
      throws IOException {
    environment.put("DISPLAY", ":0");
    program("firefox");
    AlugException missing = assertThrows(AlugException.class, () -> choose(kind));
    assertEquals(code, missing.code());
    assertEquals(AlugException.Kind.CONFIG, missing.kind());
    assertFalse(missing.fix().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO, my-chromium, Chromium profiles",
    "CHROME_PROFILE, wrapper, Chromium profiles",
    "CHROME_PROFILE, brave, Brave profiles",
    "AUTO, wrapper, wrapper",
    "DEFAULT, my-chromium, my-chromium",
    "FIREFOX_CONTAINER, wrapper, Firefox containers (Granted Containers)",
  })
  void theBrowserPathWins(BrowserKind kind, String name, String description) throws IOException {
    environment.put("DISPLAY", ":0");
    firefoxWithExtension();
    Path path = program(name);
    Browser browser = choose(by(kind, path)).browser();
    assertTrue(browser.describe().endsWith(description), browser.describe());
    browser.open(request());
    assertEquals(path.toString(), started.get(0).get(0));
  }

  @Test
  void aBrowserPathThatIsNotThereIsAnError() {
    environment.put("DISPLAY", ":0");
    Path path = home.resolve("nowhere");
    AlugException missing =
        assertThrows(AlugException.class, () -> choose(by(BrowserKind.AUTO, path)));
    assertEquals("browser-path", missing.code());
  }

  @ParameterizedTest
  @CsvSource({"false, SHARED", "true, MULTI_SESSION"})
  void aSharedBrowserHoldsOneUnlessMultiSessionIsOn(boolean on, Isolation isolation)
      throws IOException {
    environment.put("DISPLAY", ":0");
    program("xdg-open");
    BrowserWish wish =
        new BrowserWish(BrowserKind.AUTO, Optional.empty(), List.of(), on, Optional.empty());
    assertEquals(isolation, choose(wish).browser().isolation());
  }

  @ParameterizedTest
  @CsvSource({"open-it, SHARED", "open-it --as={profile}, APART"})
  void aCommandThatKnowsTheProfileKeepsThemApart(String command, Isolation isolation)
      throws IOException {
    program("open-it");
    environment.put("SSH_TTY", "x");
    BrowserWish wish =
        new BrowserWish(
            BrowserKind.COMMAND,
            Optional.empty(),
            List.of(command.split(" ", -1)),
            false,
            Optional.empty());
    assertEquals(isolation, choose(wish).browser().isolation());
  }

  @Test
  void theLinkIsNeverInTheArguments() throws IOException {
    environment.put("DISPLAY", ":0");
    program("chromium");
    Launched launched = choose(BrowserKind.AUTO).browser().open(request());
    assertFalse(started.toString().contains("made-up"));
    assertFalse(launched.outcome().isDone());
    assertTrue(started.get(0).get(4).matches("http://127\\.0\\.0\\.1:\\d+/[0-9a-f]{32}"));
    deadlines.get(0).run();
    assertEquals(Outcome.NOT_OPENED, launched.outcome().getNow(Outcome.OPENED));
  }

  @Test
  void aBrowserThatCannotBeStartedGivesItsTurnBack() throws IOException {
    environment.put("DISPLAY", ":0");
    program("chromium");
    Browser browser = choose(BrowserKind.AUTO).browser();
    broken = true;
    AlugException failed = assertThrows(AlugException.class, () -> browser.open(request()));
    assertEquals("browser-not-started", failed.code());
    broken = false;
    assertEquals("dev", browser.open(request()).profile());
  }

  @ParameterizedTest
  @EnumSource
  void kindsAreWrittenAsInTheSettings(BrowserKind kind) {
    assertEquals(Optional.of(kind), BrowserKind.parse(kind.word()));
    assertEquals("firefox-container", BrowserKind.FIREFOX_CONTAINER.word());
    assertEquals(Optional.empty(), BrowserKind.parse(kind.word() + "x"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NULL",
      value = {"''", "'https://example.com/a b'", "'https://example.com/\r\nX: y'", "'ü'"})
  void aLinkThatCouldBreakOutOfItsHeaderIsNoRequest(String link) {
    Look look = Look.of("dev", "", "", false);
    Secret secret = Secret.of(link);
    assertThrows(
        IllegalArgumentException.class, () -> new OpenRequest(secret, "dev", "", "", look));
  }
}
