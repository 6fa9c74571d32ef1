package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Company;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command line: help, version, exit codes, the two streams. */
class CliTest {
  @TempDir private Path home;

  private CliHarness alug() {
    return new CliHarness(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "list --help", "open -h", "login --help", "-p x --help"})
  void helpGoesToStdout(String line) {
    CliHarness.Run run = alug().run(line.split(" "));
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("alug"), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionGoesToStdout(String flag) {
    CliHarness.Run run = alug().run(flag);
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("alug ") && run.out().lines().count() == 1, run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-t 123456", "--json"})
  void withoutAProfileItShowsHelpAndEndsWithTwo(String line) {
    CliHarness.Run run =
        alug().with("ALUG_PROFILE", "").run(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("-p PROFILE"), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "-p,2",
    "-p x y,2",
    "--frobnicate,2",
    "frobnicate,2",
    "open,2",
    "open a --filter b,2",
    "list --format %n,2",
    "status --format %x,2",
    "status --notify,2",
    "sandbox --port 70000,2",
    "-p nobody,3",
    "-p '',3",
    "open nobody,3",
    "open nobody nothing,1",
    "open --filter zzzz,3",
    "login nobody,3",
    "list,0",
    "list zzzz,0",
    "sessions,0",
    "status,1",
    "logout --all,0",
  })
  void endsWithTheCodeOfItsOutcome(String line, int exitCode) {
    CliHarness.Run run = alug().run(line.replace("''", "").split(" ", -1));
    assertEquals(exitCode, run.exitCode(), run.err());
    assertFalse(run.err().contains("\tat "), "no stack trace without --debug: " + run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "lst, 'There is no command \"lst\". Did you mean list? See: alug --help'",
    "list --jsn, 'There is no option --jsn. Did you mean --json? See: alug list --help'",
    "--durtion=2h open a, 'There is no option --durtion. Did you mean --duration? See: alug open'",
    "-p a --token-cod=123456, 'There is no option --token-cod. Did you mean --token-code? See: '",
    "-p a -x, 'There is no option -x. See: alug --help'",
  })
  void offersTheNearestCommandAndOption(String line, String said) {
    CliHarness.Run run = alug().run(line.split(" "));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains(said), run.err());
    assertFalse(run.err().contains("123456"), run.err());
  }

  @Test
  void debugShowsWhereAFailureCameFrom() {
    assertTrue(alug().run("-p", "nobody", "--debug").err().contains("\tat alug."));
  }

  @Test
  void anErrorOfTheJvmIsABugAndShowsNoTrace() {
    CliHarness.Run run =
        alug()
            .at(
                () -> {
                  throw new StackOverflowError();
                })
            .run("status");
    assertEquals(70, run.exitCode());
    assertTrue(run.err().contains("StackOverflowError"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void whatCannotBeWrittenIsAFailure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings around =
        new Surroundings(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.system(),
            home,
            false,
            "Linux",
            Map.of());
    assertEquals(2, Cli.run(around, "list", "--json"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("written"));
  }

  @Test
  void theJsonOfNothingHasEveryField() {
    assertEquals(
        "{\"profiles\":[],\"ssoSessions\":[],\"groups\":[],\"diagnostics\":[]}\n",
        alug().run("list", "--json").out());
    assertEquals("{\"consoles\":[]}\n", alug().run("status", "--json").out());
  }

  @Test
  void anOpenedConsoleIsInStatusAndInTheList() throws IOException {
    try (CliRig rig = new CliRig(home)) {
      CliHarness.Run opened = rig.run("open", "plain", "--browser", "print");
      assertEquals(0, opened.exitCode(), opened.err());
      JsonObject status =
          JsonParser.parseString(rig.run("status", "--json").out())
              .getAsJsonObject()
              .getAsJsonArray("consoles")
              .get(0)
              .getAsJsonObject();
      assertEquals(
          List.of("profile", "accountId", "roleName", "openedAt", "expiresAt", "remainingSeconds"),
          List.copyOf(status.keySet()));
      assertEquals("plain", status.get("profile").getAsString());
      assertTrue(status.get("remainingSeconds").getAsLong() > 43_000);
      String line = rig.run("status", "--format", "%n %a %r 100%%").out();
      assertEquals("plain 123456789012 Plain 100%\n", line);
      assertTrue(rig.run("list", "--json").out().contains("\"console\":{\"expiresAt\":"));
    }
  }

  @Test
  void keysOfTheEnvironmentAloneAreNoSource() throws IOException {
    try (CliRig rig = new CliRig(home)) {
      rig.alug.with("AWS_ACCESS_KEY_ID", "AKIAOTHEREXAMPLE");
      CliHarness.Run run = rig.run("-p", "usual");
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(run.err().contains("AWS_SECRET_ACCESS_KEY"), run.err());
      assertEquals(Company.arn("Usual"), rig.sandbox.journal().of("AssumeRole").get(0).role());
    }
  }
}
