package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Shell.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/alug}: found from anywhere, becomes the JVM, leaves stdout to alug. */
class LauncherIT {
  /** A usage error: exit code 2, and nothing of alug's own on stdout. */
  private static final String NO_SUCH_OPTION = "--no-such-option";

  @TempDir Path temp;
  private Shell shell;
  private Path fake;

  @BeforeEach
  void javaThatPrintsItsArguments() throws Exception {
    fake = Shell.fakeJava(temp.resolve("jdk"), "17.0.1");
    shell = new Shell(temp).set("ALUG_JAVA_HOME", fake);
  }

  private static void assertStarts(Path folder, Result result) {
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    List<String> line = result.outLines();
    int classPath = line.indexOf("-cp");
    assertEquals(
        List.of(folder.resolve("lib/alug.jar").toString(), "alug.Main", "-p", "a b", ""),
        line.subList(classPath + 1, line.size()));
  }

  private Result start(Object launcher) throws Exception {
    return shell.run(launcher, "-p", "a b", "");
  }

  @Test
  void startsFromAnotherDirectory() throws Exception {
    assertStarts(Shell.INSTALLED, start(Shell.INSTALLED.resolve("bin/alug")));
  }

  @Test
  void startsThroughALinkToARelativeLink() throws Exception {
    Files.createSymbolicLink(temp.resolve("first"), Shell.INSTALLED.resolve("bin/alug"));
    Path links = Files.createDirectory(temp.resolve("my links"));
    Path second = Files.createSymbolicLink(links.resolve("second"), Path.of("../first"));
    assertStarts(Shell.INSTALLED, start(second));
  }

  @Test
  void startsThroughALinkedFolder() throws Exception {
    Path linked = Files.createSymbolicLink(temp.resolve("linked"), Shell.INSTALLED);
    assertStarts(Shell.INSTALLED, start(linked.resolve("bin/alug")));
  }

  @Test
  void startsFromAPathWithBlanks() throws Exception {
    Path copy = Shell.copy(Shell.INSTALLED, temp.resolve("my tools/alug 1"), false);
    assertStarts(copy.toRealPath(), start(copy.resolve("bin/alug")));
  }

  @Test
  void startsByItsNameOnPath() throws Exception {
    shell.pathFirst(Shell.INSTALLED.resolve("bin"));
    assertStarts(Shell.INSTALLED, shell.run("env", "alug", "-p", "a b", ""));
  }

  @Test
  void startsAsAnArgumentOfTheShell() throws Exception {
    Files.createSymbolicLink(temp.resolve("alug"), Shell.INSTALLED.resolve("bin/alug"));
    assertStarts(Shell.INSTALLED, shell.run("sh", "alug", "-p", "a b", ""));
    assertStarts(Shell.INSTALLED, shell.run("sh", "./alug", "-p", "a b", ""));
  }

  @Test
  void becomesTheJvmSoThatSignalsAndExitCodesPass() throws Exception {
    Shell.script(fake.resolve("bin/java"), "echo $$", "exit 42");
    Shell.Started started = shell.start(Shell.INSTALLED.resolve("bin/alug"));
    Result result = started.await();
    assertEquals(42, result.exit());
    assertEquals(started.process().pid() + "\n", result.out());
  }

  @Test
  void saysThatStdinIsNoTerminal() throws Exception {
    assertTrue(
        start(Shell.INSTALLED.resolve("bin/alug")).outLines().contains("-Dalug.stdin=other"));
  }

  @Test
  void thePickersVariableIsItsOwnAndNobodyElsesIsTouched() throws Exception {
    Path alug = Shell.INSTALLED.resolve("bin/alug");
    Shell.script(fake.resolve("bin/java"), "echo \"$MALLOC_MMAP_THRESHOLD_ $*\"");
    String own = " -Dalug.own=MALLOC_MMAP_THRESHOLD_ ";
    String picker = shell.run(alug, "tui").out();
    assertTrue(picker.startsWith("30000 ") && picker.contains(own), picker);
    assertFalse(shell.run(alug, "list").out().contains("alug.own"));
    String set = shell.set("MALLOC_MMAP_THRESHOLD_", "99999").run(alug, "tui").out();
    assertTrue(set.startsWith("99999 ") && !set.contains("alug.own"), set);
  }

  @Test
  void leavesNoCoreFile() throws Exception {
    Shell.script(fake.resolve("bin/java"), "ulimit -c");
    assertEquals("0\n", shell.run(Shell.INSTALLED.resolve("bin/alug")).out());
  }

  @Test
  void theRealJvmAddsNothingToStdout() throws Exception {
    shell.set("ALUG_JAVA_HOME", Shell.JAVA_HOME);
    Result result = shell.run(Shell.INSTALLED.resolve("bin/alug"), NO_SUCH_OPTION);
    assertEquals(2, result.exit(), result.err());
    assertEquals("", result.out());
  }

  @Test
  void optionsFromTheEnvironmentAddNothingToStdout() throws Exception {
    shell.set("ALUG_JAVA_HOME", Shell.JAVA_HOME);
    shell.set("JAVA_TOOL_OPTIONS", "-Dexample=1 -Xlog:class+load -XX:+PrintFlagsFinal");
    Result result = shell.run(Shell.INSTALLED.resolve("bin/alug"), NO_SUCH_OPTION);
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertFalse(result.err().isEmpty(), "the options were not seen at all");
  }

  @Test
  void knowsItsVersion() throws Exception {
    shell.set("ALUG_JAVA_HOME", Shell.JAVA_HOME);
    Result result = shell.run(Shell.INSTALLED.resolve("bin/alug"), "--version");
    assertEquals(0, result.exit(), result.err());
    assertTrue(Character.isDigit(result.out().charAt("alug ".length())), result.out());
  }
}
