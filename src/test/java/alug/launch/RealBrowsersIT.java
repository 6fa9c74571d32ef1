package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real browsers on a display of their own, signing in to a stand-in for the console. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RealBrowsersIT {
  private static final String TOKEN = "made-up-sign-in-token-7f3c";
  private static final int CONSOLES = 8;
  private static final String CHROMIUM_FLAGS =
      " --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update"
          + " --disable-sync";

  /** Twenty times the usual patience: a build machine is slower than a desk. */
  private static final Later PATIENT = (wait, task) -> Later.TIMER.run(wait.multipliedBy(20), task);

  @TempDir Path home;

  private static Browsers browsers(Desktop desktop) {
    return new Browsers(
        desktop,
        new Clipboard(desktop, TerminalClipboard.NONE),
        request -> {},
        BrowserProcess.detached(desktop),
        new LoopbackHandoff(PeerOwner.ofThisProcess(Path.of("/proc")), PATIENT));
  }

  private static OpenRequest request(String link, int number) {
    String profile = "team " + number + "/admin%20";
    return new OpenRequest(
        Secret.of(link), profile, "123456789012", "admin", Look.of(profile, "#12ab34", "", false));
  }

  /** Opens all at once; the milliseconds until the last was confirmed. */
  private static long openAll(Browser browser, CookieServer server, String round) throws Exception {
    long start = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(CONSOLES);
    List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < CONSOLES; i++) {
      OpenRequest request = request(server.link(TOKEN + round + i, round + i), i);
      outcomes.add(
          CompletableFuture.supplyAsync(() -> browser.open(request), threads)
              .thenCompose(Launched::outcome));
    }
    for (CompletableFuture<Outcome> outcome : outcomes) {
      assertEquals(Outcome.OPENED, outcome.get(10, TimeUnit.MINUTES));
    }
    threads.shutdown();
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static void assertEachKeepsItsCookie(CookieServer server, String round)
      throws InterruptedException {
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < CONSOLES; i++) {
      expected.put(round + i, "who=" + round + i);
    }
    // Pages that were asked for again after the last sign-in tell what became of their cookies.
    awaitPages(server, expected.keySet());
    server.seen().clear();
    awaitPages(server, expected.keySet());
    Map<String, String> seen = new TreeMap<>(server.seen());
    seen.keySet().retainAll(expected.keySet());
    assertEquals(expected, seen);
  }

  private static void awaitPages(CookieServer server, Set<String> pages)
      throws InterruptedException {
    while (!server.seen().keySet().containsAll(pages)) {
      Thread.sleep(50);
    }
  }

  @Test
  void eightChromiumProfilesAreEightCookieJarsAndLeaveNoToken() throws Exception {
    try (Screen screen = Screen.open(home, "/usr/bin/chromium");
        CookieServer server = new CookieServer();
        ProcessWatch watch = new ProcessWatch(TOKEN);
        ProcessWatch control = new ProcessWatch("--profile-directory=alug-")) {
      Path wrapper = screen.wrapper("chromium", "/usr/bin/chromium" + CHROMIUM_FLAGS);
      BrowserWish wish =
          new BrowserWish(
              BrowserKind.AUTO, Optional.of(wrapper), List.of(), false, Optional.empty());
      Browser browser = browsers(screen.desktop(Map.of())).choose(wish, CONSOLES).browser();
      assertEquals("Chromium profiles", browser.describe());

      long cold = openAll(browser, server, "a");
      assertEachKeepsItsCookie(server, "a");
      long running = openAll(browser, server, "b");
      assertEachKeepsItsCookie(server, "b");
      System.out.println("chromium, 8 consoles: cold " + cold + " ms, running " + running + " ms");

      assertEquals(2 * CONSOLES, server.logins().size());
      assertTrue(server.logins().values().stream().allMatch("1"::equals), "signed in twice");
      assertEquals(Set.of(), watch.found());
      control.awaitFound();
      screen.endBrowsers();
      assertSeededAndClean(home.resolve(".config/chromium"));
    }
  }

  private static void assertSeededAndClean(Path userData) throws IOException {
    String state = Files.readString(userData.resolve("Local State"));
    int files = 0;
    for (int i = 0; i < CONSOLES; i++) {
      String name = "team " + i + "/admin%20";
      assertTrue(state.contains("\"name\":\"" + name + "\""), "no name for " + name);
      Path profile = userData.resolve(ChromiumProfiles.directory(name));
      files += assertNoToken(profile);
      String preferences = Files.readString(profile.resolve("Preferences"));
      assertTrue(preferences.contains("\"user_color2\":" + 0xff12ab34), preferences);
      assertTrue(preferences.contains("\"allowed\":false"), preferences);
      assertTrue(Files.exists(profile.resolve("History")));
    }
    assertTrue(files > CONSOLES * 3, "looked at too few files");
    try (Stream<Path> all = Files.list(userData)) {
      assertEquals(
          CONSOLES, all.filter(file -> file.getFileName().toString().startsWith("alug-")).count());
    }
  }

  private static int assertNoToken(Path profile) throws IOException {
    int files = 0;
    try (Stream<Path> all = Files.walk(profile)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(TOKEN), () -> "the token is in " + profile.relativize(file));
        files++;
      }
    }
    return files;
  }

  @Test
  void firefoxOpensAsTheBrowserOfTheEnvironment() throws Exception {
    try (Screen screen = Screen.open(home, "/usr/bin/firefox-esr");
        CookieServer server = new CookieServer();
        ProcessWatch watch = new ProcessWatch(TOKEN)) {
      Path wrapper = screen.wrapper("firefox", "/usr/bin/firefox-esr");
      Desktop desktop = screen.desktop(Map.of("BROWSER", "/nowhere/at/all:" + wrapper + " %s"));
      Browser browser = browsers(desktop).choose(BrowserWish.of(BrowserKind.DEFAULT), 1).browser();
      long start = System.nanoTime();
      Launched launched = browser.open(request(server.link(TOKEN, "f"), 0));
      assertEquals(Outcome.OPENED, launched.outcome().get(10, TimeUnit.MINUTES));
      awaitPages(server, Set.of("f"));
      System.out.println(
          "firefox, cold: " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
      assertEquals(Map.of("f", "1"), server.logins());
      assertEquals("who=f", server.seen().get("f"));
      assertEquals(Set.of(), watch.found());
    }
  }
}
