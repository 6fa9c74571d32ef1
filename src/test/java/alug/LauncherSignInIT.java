package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alug.Shell.Result;
import alug.sandbox.Fault;
import alug.sandbox.Faults;
import alug.sandbox.Journal;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed alug, run after run, against a sandbox: from the command line to the console. */
class LauncherSignInIT {
  private static final Path ALUG = Shell.INSTALLED.resolve("bin/alug");
  private static final String QUOTED = "'" + ALUG + "'";
  private static final String PROMPT = "Input MFA Code: ";

  @TempDir Path temp;
  private Sandbox sandbox;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(Company.world(), SandboxOptions.of(InstantSource.system()));
    shell = new Shell(temp);
    environment().forEach(shell::set);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private Map<String, String> environment() {
    Map<String, String> all = new LinkedHashMap<>(sandbox.environment());
    all.put("ALUG_JAVA_HOME", Shell.JAVA_HOME.toString());
    all.put("PATH", "/usr/bin:/bin");
    all.put("HOME", temp.toString());
    all.put("ALUG_NO_ARCHIVE", "1");
    all.put("TERM", "xterm");
    return all;
  }

  private Result alug(Object... arguments) throws Exception {
    List<Object> words = new ArrayList<>(List.of(ALUG));
    words.addAll(List.of(arguments));
    return shell.run(words.toArray());
  }

  private Result good(Object... arguments) throws Exception {
    Result result = alug(arguments);
    assertEquals(0, result.exit(), result.err());
    return result;
  }

  private String code() {
    return sandbox.code(Company.SERIAL).code();
  }

  /** Follows a link as a browser with a cookie jar does and returns the page it ends on. */
  private static String follow(String link) throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    URI at = URI.create(link);
    for (int hops = 0; hops < 5; hops++) {
      HttpResponse<String> answer =
          browser.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 302) {
        assertTrue(hops > 0, "the link itself redirects");
        assertEquals(200, answer.statusCode());
        return answer.body();
      }
      at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
    }
    throw new AssertionError("it never ends: " + at);
  }

  @Test
  void theLinkLeadsToTheConsole() throws Exception {
    Result run = good("-p", "plain");
    assertEquals(1, run.outLines().size());
    assertEquals("", run.err());
    String page = follow(run.outLines().get(0));
    assertTrue(page.contains("123456789012") && page.contains("Plain"), page);
    assertEquals("123456789012", sandbox.consoles().get(0).account());
  }

  @Test
  void takesTheCodeFromTheCommandLineAndFromStandardInput() throws Exception {
    assertTrue(follow(good("-p", "long0", "-t", code()).out().strip()).contains("Long0"));
    Result run = shell.run("sh", "-c", "echo " + code() + " | " + QUOTED + " -p long1 -t -");
    assertEquals(0, run.exit(), run.err());
    assertTrue(follow(run.out().strip()).contains("Long1"));
  }

  @Test
  void withoutATerminalItEndsAtOnce() throws Exception {
    Result run = alug("-p", "short0");
    assertEquals(4, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("-t CODE"), run.err());
  }

  @Test
  void oneLoginServesTenRoles() throws Exception {
    good("login", "hub", "-t", code());
    for (int i = 0; i < Company.SHORT_ROLES; i++) {
      assertEquals(1, good("-p", "short" + i).outLines().size());
    }
    assertEquals(1, sandbox.journal().of("GetSessionToken").size());
    Result chained = good("-p", "leaf", "--json");
    assertTrue(chained.out().contains("\"mode\":\"chained\""), chained.out());
    assertTrue(chained.err().contains("1 h"), chained.err());
    for (Journal.Entry entry : sandbox.journal().of("getSigninToken")) {
      assertEquals("", entry.duration(), "no SessionDuration");
    }
    assertEquals(1, sandbox.journal().of("GetSessionToken").size());
    good("logout", "base");
    assertEquals(4, alug("-p", "short0").exit());
  }

  @Test
  void threeLongRolesTakeACodeEach() throws Exception {
    for (int i = 0; i < Company.LONG_ROLES; i++) {
      assertEquals(4, alug("-p", "long" + i, "--mode", "long").exit());
      Result run = good("-p", "long" + i, "--mode", "long", "-t", code(), "--json");
      assertTrue(run.out().contains("\"consoleSeconds\":43200"), run.out());
    }
    List<Journal.Entry> assumed = sandbox.journal().of("AssumeRole");
    assertEquals(Company.LONG_ROLES, assumed.size());
    assertTrue(assumed.stream().allMatch(Journal.Entry::mfa));
    assertTrue(
        sandbox.journal().of("getSigninToken").stream()
            .allMatch(entry -> entry.duration().equals("43200")));
  }

  private Pty inTerminal(String arguments) throws IOException {
    assumeTrue(Pty.isHere(), "util-linux's script is not installed");
    return new Pty(temp, environment(), QUOTED + " " + arguments);
  }

  @Test
  void asksAtTheTerminalUpToThreeTimes() throws Exception {
    try (Pty terminal = inTerminal("-p short0")) {
      terminal.await(PROMPT, 1);
      terminal.type("12345\r");
      terminal.await(PROMPT, 2);
      assertTrue(terminal.shown().contains("six digits"), terminal.shown());
      terminal.type("000000\r");
      terminal.await(PROMPT, 3);
      assertTrue(terminal.shown().contains("wrong or already used"), terminal.shown());
      String code = code();
      terminal.type(code.substring(0, 3) + " " + code.substring(3) + "\r");
      assertEquals(0, terminal.exitCode(), terminal.shown());
      assertTrue(follow(terminal.stdout().strip()).contains("Short0"));
      assertEquals(1, terminal.stdout().lines().count());
    }
  }

  @Test
  void afterTheThirdWrongCodeItEndsWithFour() throws Exception {
    try (Pty terminal = inTerminal("-p short0 -t 000000")) {
      terminal.await(PROMPT, 1);
      terminal.type("000001\r");
      terminal.await(PROMPT, 2);
      terminal.type("000002\r");
      assertEquals(4, terminal.exitCode(), terminal.shown());
      assertEquals("", terminal.stdout());
    }
    assertEquals(3, sandbox.journal().of("GetSessionToken").size());
  }

  @Test
  void ctrlCAndCtrlDCancel() throws Exception {
    for (String key : new String[] {"\u0003", "\u0004"}) {
      try (Pty terminal = inTerminal("-p short0 --json")) {
        terminal.await(PROMPT, 1);
        terminal.type(key);
        assertEquals(130, terminal.exitCode(), terminal.shown());
        assertEquals("", terminal.stdout());
      }
    }
    assertEquals(List.of(), sandbox.journal().entries());
  }

  @Test
  void enterTakesTheHourOfTheCachedSession() throws Exception {
    good("login", "base", "-t", code());
    try (Pty terminal = inTerminal("-p long0")) {
      terminal.await("Input MFA Code (Enter: 1 h from the cached session): ", 1);
      terminal.type("\r");
      assertEquals(0, terminal.exitCode(), terminal.shown());
      assertTrue(follow(terminal.stdout().strip()).contains("Long0"));
    }
    assertEquals("", sandbox.journal().of("getSigninToken").get(0).duration());
    assertFalse(sandbox.journal().of("AssumeRole").get(0).mfa());
  }

  @Test
  void aCommandOfTheConfigIsConfirmedOnceAtTheTerminal() throws Exception {
    Path config = Files.copy(Path.of(environment().get("AWS_CONFIG_FILE")), temp.resolve("config"));
    Path code = Files.writeString(temp.resolve("code"), code());
    Files.writeString(
        config,
        Files.readString(config)
            + "\n[profile auto]\nrole_arn = "
            + Company.arn("Long0")
            + "\nsource_profile = base\nduration_seconds = 43200\nmfa_serial = "
            + Company.SERIAL
            + "\nmfa_process = cat "
            + code
            + "\n");
    String run = "-p auto --mode long";
    shell.set("AWS_CONFIG_FILE", config);
    Map<String, String> environment = environment();
    environment.put("AWS_CONFIG_FILE", config.toString());
    try (Pty terminal = new Pty(temp, environment, QUOTED + " " + run)) {
      terminal.await("[y/N] ", 1);
      assertTrue(terminal.shown().contains("cat " + code), terminal.shown());
      terminal.type("n\r");
      assertEquals(130, terminal.exitCode(), terminal.shown());
    }
    try (Pty terminal = new Pty(temp, environment, QUOTED + " " + run)) {
      terminal.await("[y/N] ", 1);
      terminal.type("y\r");
      assertEquals(0, terminal.exitCode(), terminal.shown());
    }
    good("logout", "--all");
    Files.writeString(code, code());
    good("-p", "auto", "--mode", "long");
  }

  @Test
  void anAnswerThatNeverComesIsNotWaitedForForever() throws Exception {
    sandbox.faults().on("GetSessionToken", Fault.HANG, Faults.ALWAYS);
    sandbox.faults().on("getSigninToken", Fault.HANG, Faults.ALWAYS);
    Shell.Started withCode = shell.start(ALUG, "-p", "short0", "-t", code());
    Shell.Started atSignIn = shell.start(ALUG, "-p", "plain");
    Result first = withCode.await();
    Result second = atSignIn.await();
    assertEquals(5, first.exit(), first.err());
    assertTrue(first.err().contains("does not answer"), first.err());
    assertTrue(first.err().contains("code may be used up"), first.err());
    assertEquals(1, sandbox.journal().of("GetSessionToken").size());
    assertEquals(5, second.exit(), second.err());
    assertTrue(second.err().contains("does not answer"), second.err());
    assertEquals("", first.out() + second.out());
  }

  @Test
  void argumentsOfItsProcessesHoldNoSecret() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no /proc here");
    String code = code();
    Path typed = temp.resolve("typed");
    // It waits for its code until its JVM was seen.
    Shell.Started run =
        shell.start(
            "sh",
            "-c",
            "{ until [ -e '%s' ]; do sleep 0.05; done; cat '%s'; } | %s -p long0 --json -t -"
                .formatted(typed, typed, QUOTED));
    Set<String> seen = new TreeSet<>();
    while (run.process().isAlive()) {
      run.process().descendants().forEach(child -> seen.add(commandLine(child.pid())));
      if (seen.toString().contains("alug.Main") && !Files.exists(typed)) {
        Files.move(Files.writeString(temp.resolve("typing"), code + "\n"), typed);
      }
      Thread.sleep(10);
    }
    Result result = run.await();
    assertEquals(0, result.exit(), result.err());
    int from = result.out().indexOf("SigninToken=") + "SigninToken=".length();
    String token = result.out().substring(from, result.out().indexOf('"', from));
    for (String secret : List.of(code, Company.SECRET_KEY, token)) {
      assertFalse(seen.toString().contains(secret), "a secret in the arguments");
    }
  }

  private static String commandLine(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // It has ended.
    }
  }
}
