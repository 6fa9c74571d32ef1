package alug.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alug.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over a real GNOME keyring, none, and secret-tools that misbehave. */
class SecretToolIT {
  /** The daemon goes on in the background before it is there, and outlives its session a little. */
  private static final String UNTIL_IT_IS_THERE =
      "until [ -n \"$keeper\" ]; do sleep 0.05; keeper=$(dbus-send --session --print-reply"
          + " --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetConnectionUnixProcessID"
          + " string:org.freedesktop.secrets 2>/dev/null | awk '/uint32/ { print $2 }'); done\n";

  private static final String END =
      "kill $keeper; while [ -e /proc/$keeper/exe ]; do sleep 0.05; done\n";
  private static final String UNLOCK =
      "printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n"
          + UNTIL_IT_IS_THERE;
  private static final String LOCKED =
      "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1\n" + UNTIL_IT_IS_THERE;
  private static final long PATIENT = 120_000;

  @TempDir Path temp;
  private Path home;
  private Path state;
  private Path bin;

  @BeforeEach
  void prepare() throws IOException {
    home = Files.createDirectory(temp.resolve("home"));
    bin = Files.createDirectory(temp.resolve("bin"));
    state = home.resolve("state/alug");
  }

  @Test
  void aRealKeyringKeepsTheKeyFromRunToRun() throws Exception {
    needs("dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool");
    String output =
        inSession(UNLOCK + alug("auto", "put one two") + alug("auto", "get one two three"));

    assertEquals(
        List.of("name keychain", "one found", "two found", "three missed", "name keychain"),
        output.lines().toList());
    assertTrue(Files.readString(state.resolve("sessions")).contains("\taes-256-gcm\t"));
  }

  @Test
  void twoRunsAtOnceAgreeOnOneKey() throws Exception {
    needs("dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool");
    String both =
        alug("keychain", "put one").strip()
            + " & "
            + alug("keychain", "put two").strip()
            + "; wait\n";
    String output = inSession(UNLOCK + both + alug("keychain", "get one two"));

    assertTrue(output.contains("one found\ntwo found\n"), output);
  }

  @Test
  void aKeyringThatLosesTheKeyCostsOnlyTheCache() throws Exception {
    needs("dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool");
    String output =
        inSession(
            UNLOCK
                + alug("auto", "put one")
                + "secret-tool clear application alug purpose session-key\n"
                + alug("auto", "get one")
                + alug("auto", "put one")
                + alug("auto", "get one"));

    assertTrue(output.contains("one missed\n") && output.contains("one found\n"), output);
  }

  @Test
  void aLockedKeyringWithoutAPromptMeansAPlainFile() throws Exception {
    needs("dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool");
    inSession(UNLOCK + alug("auto", "put sealed"));
    String output =
        inSession(LOCKED + alug("auto", "put plain") + alug("auto", "get sealed plain"));

    assertTrue(output.startsWith("notice sessions are stored unencrypted in "), output);
    assertTrue(output.contains("sealed missed\nplain found\n"), output);
    String unlocked = inSession(UNLOCK + alug("auto", "get sealed plain"));
    assertTrue(unlocked.contains("sealed found\nplain found\n"), unlocked);
  }

  @Test
  void withoutABusTheFileIsPlain() throws Exception {
    needs("secret-tool");
    String output = run(List.of("sh", "-c", alug("auto", "put one") + alug("auto", "get one")));

    assertTrue(output.startsWith("notice sessions are stored unencrypted in "), output);
    assertTrue(output.endsWith("name file\none found\nname file\n"), output);
    String demanded = run(List.of("sh", "-c", alug("keychain", "put one")));
    assertTrue(demanded.startsWith("failed session-store=keychain, and secret-tool"), demanded);
  }

  @Test
  void aKeyringThatHangsIsGivenUpAtTheDeadline() throws Exception {
    fake("echo $$ >> " + home + "/pids; exec sleep 600");
    String output = run(command("auto", 1_000, "put", "one", "two"));

    assertTrue(output.startsWith("notice sessions are stored unencrypted in "), output);
    // A machine that is too busy may end it before it has said its number.
    Path told = home.resolve("pids");
    List<String> pids = Files.exists(told) ? Files.readAllLines(told) : List.of();
    assertTrue(pids.size() <= 1, "asked once, not " + pids.size() + " times");
    for (String pid : pids) {
      Processes.awaitEnd(Long.parseLong(pid));
    }
    String demanded = run(command("keychain", 1_000, "put", "one"));
    assertTrue(demanded.contains("did not answer within 1 s"), demanded);
  }

  @Test
  void noSecretStandsInAnyArguments() throws Exception {
    Path seen = home.resolve("seen");
    fake(
        "tr '\\0' ' ' < /proc/$$/cmdline >> %s; tr '\\0' ' ' < /proc/$PPID/cmdline >> %s\n"
                .formatted(seen, seen)
            + "if [ \"$1\" = store ]; then cat > %s/key; else cat %s/key 2>/dev/null; fi"
                .formatted(home, home));
    String output = run(command("keychain", PATIENT, "put", "one"));

    assertEquals("name keychain\n", output);
    String arguments = Files.readString(seen);
    assertTrue(arguments.contains("secret-tool store"), arguments);
    assertFalse(arguments.contains(Files.readString(home.resolve("key"))));
    assertFalse(arguments.contains(Fixture.SECRET));
    assertTrue(run(command("keychain", PATIENT, "get", "one")).startsWith("one found"));
  }

  private String alug(String choice, String what) {
    StringBuilder line = new StringBuilder();
    for (String word : command(choice, PATIENT, what.split(" ", -1))) {
      line.append('\'').append(word).append("' ");
    }
    return line + "\n";
  }

  private List<String> command(String choice, long deadlineMillis, String... what) {
    List<String> command =
        new ArrayList<>(StoreProcess.command(state, StoreChoice.parse(choice), deadlineMillis));
    command.addAll(List.of(what));
    return command;
  }

  private String inSession(String script) throws Exception {
    return run(List.of("dbus-run-session", "--", "sh", "-c", script + END));
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeAll(List.of("DBUS_SESSION_BUS_ADDRESS", "DISPLAY"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_RUNTIME_DIR", home.toString());
    builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private void fake(String body) throws IOException {
    Path script = Files.writeString(bin.resolve("secret-tool"), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private void needs(String... programs) throws Exception {
    for (String program : programs) {
      boolean there = !run(List.of("sh", "-c", "command -v " + program)).isEmpty();
      if (!there) {
        System.out.println("skipped: " + program + " is not installed");
      }
      assumeTrue(there, program + " is not installed");
    }
  }
}
