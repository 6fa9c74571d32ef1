package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.sandbox.ConsoleSession;
import alug.sandbox.Journal;
import alug.sandbox.Role;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.User;
import alug.sandbox.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built program, real browsers on a display of their own, and the sandbox's console. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class OpenCommandIT {
  private static final Path ALUG = Path.of("target/alug/bin/alug").toAbsolutePath();
  private static final String USER = "arn:aws:iam::111111111111:user/alice";
  private static final String CHROMIUM_FLAGS =
      " --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update"
          + " --disable-sync";
  private static final String[] REGIONS = {
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "eu-north-1"
  };

  /** A browser that is slower than alug waits for is tried again, as a person would. */
  private static final int TRIES = 6;

  @TempDir Path home;

  /** What a run of the program left behind. */
  private record Run(int exitCode, String out, String err, long millis) {}

  private static World world() {
    World.Builder world =
        World.builder()
            .user("alice", User.of(USER).withKey("AKIAALICEEXAMPLE", "example/secret/key"));
    for (int i = 0; i < REGIONS.length; i++) {
      String arn = "arn:aws:iam::" + account(i) + ":role/role-" + i;
      world.role(Role.of(arn).trusting(USER));
      world.profile(profile(i), "role_arn", arn, "source_profile", "alice", "region", REGIONS[i]);
    }
    return world.build();
  }

  private static String account(int i) {
    return "12345678901" + i;
  }

  private static String profile(int i) {
    return "team/" + i + "@shop";
  }

  private static List<String> profiles() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < REGIONS.length; i++) {
      all.add(profile(i));
    }
    return all;
  }

  private Run alug(Screen screen, Sandbox sandbox, Map<String, String> more, List<String> words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(ALUG.toString()));
    command.addAll(words);
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectInput(new java.io.File("/dev/null"));
    builder.redirectOutput(out.toFile());
    builder.redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.equals("TMUX"));
    builder.environment().keySet().removeIf(name -> name.startsWith("SSH_"));
    builder.environment().putAll(screen.desktop(Map.of()).environment());
    builder.environment().putAll(sandbox.environment());
    builder.environment().put("ALUG_SESSION_STORE", "memory");
    builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
    builder.environment().putAll(more);
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    return new Run(code, Files.readString(out), Files.readString(err), millis);
  }

  private Run patiently(
      Screen screen, Sandbox sandbox, Map<String, String> more, List<String> words)
      throws Exception {
    Run run = alug(screen, sandbox, more, words);
    for (int i = 1; i < TRIES && run.err().contains("not opened after"); i++) {
      System.out.println("slow machine: " + run.err());
      run = alug(screen, sandbox, more, words);
    }
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  /** Waits until so many have signed in, and these are open, role and page by account. */
  private static void awaitSignedIn(Sandbox sandbox, long logins, Map<String, String> expected)
      throws InterruptedException {
    while (count(sandbox, "console", "OK") < logins || !expected.equals(open(sandbox))) {
      assertEquals(0, count(sandbox, "login", "Must"), "signed in over another session");
      Thread.sleep(50);
    }
    assertEquals(expected.size(), sandbox.consoles().size(), "an account is open twice");
  }

  private static Map<String, String> open(Sandbox sandbox) {
    Map<String, String> all = new TreeMap<>();
    for (ConsoleSession session : sandbox.consoles()) {
      all.put(session.account(), session.name() + " " + session.destination());
    }
    return all;
  }

  private static long count(Sandbox sandbox, String action, String outcome) {
    long count = 0;
    for (Journal.Entry entry : sandbox.journal().entries()) {
      count += entry.action().equals(action) && entry.outcome().startsWith(outcome) ? 1 : 0;
    }
    return count;
  }

  private static void assertNobodyIsRefused(Sandbox sandbox) {
    for (Journal.Entry entry : sandbox.journal().entries()) {
      assertTrue(entry.status() < 400 || entry.action().contains("favicon"), entry::toString);
    }
  }

  private static Map<String, String> asAsked() {
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < REGIONS.length; i++) {
      String page =
          "https://" + REGIONS[i] + ".console.aws.amazon.com/console/home?region=" + REGIONS[i];
      expected.put(account(i), "role-" + i + " " + page);
    }
    return expected;
  }

  @Test
  void eightRolesAreEightConsolesInChromiumFromColdAndFromRunning() throws Exception {
    try (Screen screen = Screen.open(home, "/usr/bin/chromium", ALUG.toString());
        Sandbox sandbox = Sandbox.start(world(), SandboxOptions.of(InstantSource.system()));
        ProcessWatch watch = new ProcessWatch("SigninToken=");
        ProcessWatch control = new ProcessWatch("--profile-directory=alug-")) {
      Path wrapper = screen.wrapper("chromium", "/usr/bin/chromium" + CHROMIUM_FLAGS);
      Map<String, String> chromium = Map.of("ALUG_BROWSER_PATH", wrapper.toString());
      List<String> words = new ArrayList<>(List.of("open", "--json"));
      words.addAll(profiles());

      Run cold = patiently(screen, sandbox, chromium, words);
      awaitSignedIn(sandbox, 8, asAsked());
      long logins = count(sandbox, "console", "OK");
      Run running = patiently(screen, sandbox, chromium, words);
      awaitSignedIn(sandbox, logins + 8, asAsked());
      assertNobodyIsRefused(sandbox);
      System.out.println(
          "alug open, 8 consoles in Chromium: cold "
              + cold.millis()
              + " ms, running "
              + running.millis()
              + " ms");

      assertEquals(8, running.out().lines().filter(it -> it.contains("\"opened\"")).count());
      assertEquals(Set.of(), watch.found());
      control.awaitFound();
      Run status = alug(screen, sandbox, chromium, List.of("status", "--format", "%n %a %r"));
      assertEquals(8, status.out().lines().count(), status.out());
      assertTrue(status.out().contains(profile(3) + " " + account(3) + " role-3"), status.out());
      screen.endBrowsers();
      assertNoToken(home);
    }
  }

  private static void assertNoToken(Path folder) throws IOException {
    int profiles = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("SigninToken"), () -> "a link is in " + folder.relativize(file));
        profiles += file.endsWith("History") && file.toString().contains("alug-") ? 1 : 0;
      }
    }
    assertEquals(8, profiles, "profiles with a History file");
  }

  @Test
  void oneConsoleOpensInTheBrowserOfTheEnvironment() throws Exception {
    try (Screen screen = Screen.open(home, "/usr/bin/firefox-esr", ALUG.toString());
        Sandbox sandbox = Sandbox.start(world(), SandboxOptions.of(InstantSource.system()));
        ProcessWatch watch = new ProcessWatch("SigninToken=")) {
      Path wrapper = screen.wrapper("firefox", "/usr/bin/firefox-esr");
      Run run =
          patiently(
              screen,
              sandbox,
              Map.of("BROWSER", wrapper + " %s"),
              List.of("open", "--browser", "default", profile(4)));
      assertEquals("alug: " + profile(4) + " opened, for 1 h\n", run.err());
      awaitSignedIn(sandbox, 1, Map.of(account(4), asAsked().get(account(4))));
      System.out.println("alug open, firefox-esr, cold: " + run.millis() + " ms");

      Run two =
          alug(
              screen,
              sandbox,
              Map.of("BROWSER", wrapper + " %s"),
              List.of("open", "--browser", "default", profile(1), profile(2)));
      assertEquals(3, two.exitCode());
      assertTrue(two.err().contains("cannot be opened together"), two.err());
      assertEquals(1, sandbox.consoles().size());
      assertEquals(Set.of(), watch.found());
    }
  }
}
