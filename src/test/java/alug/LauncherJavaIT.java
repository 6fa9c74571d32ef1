package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java {@code bin/alug} runs. */
class LauncherJavaIT {
  @TempDir Path temp;
  private Shell shell;

  @BeforeEach
  void noJavaAnywhere() throws IOException {
    Path tools = Shell.tools(temp.resolve("tools"), "readlink", "cat");
    shell = new Shell(temp).set("PATH", tools);
  }

  private Path java(String name, String version) throws IOException {
    return Shell.fakeJava(temp.resolve(name), version).toRealPath();
  }

  private Result start() throws Exception {
    return shell.run(Shell.INSTALLED.resolve("bin/alug"));
  }

  private void assertRuns(Path home) throws Exception {
    Result result = start();
    assertEquals(0, result.exit(), result.err());
    assertEquals(home.resolve("bin/java").toString(), result.outLines().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "17.0.9, 17.0.15",
    "17.0.15, 21",
    "21, 25-ea",
    "25, 25.0.1",
    "25.0.1, 25.0.1.1",
    "17.0.1, 100",
    "1.8.0_392, 17",
  })
  void theNewerOfJavaHomeAndPath(String older, String newer) throws Exception {
    Path old = java("old one", older);
    Path latest = java("new one", newer);
    shell.set("JAVA_HOME", old).pathFirst(latest.resolve("bin"));
    assertRuns(latest);
    noJavaOnPath();
    shell.set("JAVA_HOME", latest).pathFirst(old.resolve("bin"));
    assertRuns(latest);
  }

  private void noJavaOnPath() {
    shell.set("PATH", temp.resolve("tools"));
  }

  @Test
  void theJavaOnPathIsFollowedThroughItsLinks() throws Exception {
    Path home = java("jdk 21", "21.0.2");
    Path alternatives = Files.createSymbolicLink(temp.resolve("alt"), home.resolve("bin/java"));
    Path bin = Files.createDirectory(temp.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), alternatives);
    shell.set("JAVA_HOME", java("jdk 17", "17")).pathFirst(bin);
    assertRuns(home);
  }

  @Test
  void alugJavaHomeAloneDecides() throws Exception {
    shell.set("ALUG_JAVA_HOME", java("told", "17"));
    shell.set("JAVA_HOME", java("newer", "25"));
    assertRuns(temp.resolve("told").toRealPath());
  }

  @Test
  void aBundledRuntimeIsConsidered() throws Exception {
    Path copy = Shell.copy(Shell.INSTALLED, temp.resolve("copy"), false).toRealPath();
    Path runtime = java("copy/runtime", "25");
    shell.set("JAVA_HOME", java("older", "21"));
    Result result = shell.run(copy.resolve("bin/alug"));
    assertEquals(runtime.resolve("bin/java").toString(), result.outLines().get(0));
  }

  @Test
  void withoutAReleaseFileTheJavaIsAsked() throws Exception {
    Path home = temp.resolve("plain");
    Shell.script(
        home.resolve("bin/java"),
        "[ \"$1\" = -version ] || { echo \"$0\"; exit; }",
        "echo 'Picked up JAVA_TOOL_OPTIONS: \"\"' >&2",
        "echo 'openjdk version \"21.0.1\" 2023-10-17' >&2");
    shell.set("JAVA_HOME", home).pathFirst(java("older", "17").resolve("bin"));
    assertRuns(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.0.22", "1.8.0_392", "16.0.2", "", "unknown"})
  void anOldJavaIsRefusedInPlainWords(String version) throws Exception {
    Path home = java("old", version);
    shell.set("JAVA_HOME", home);
    assertRefused(start());
    shell.unset("JAVA_HOME").set("ALUG_JAVA_HOME", home);
    assertTrue(assertRefused(start()).contains(home.toString()));
  }

  @Test
  void noJavaAtAllIsSaidInPlainWords() throws Exception {
    assertRefused(start());
    shell.set("ALUG_JAVA_HOME", temp.resolve("nowhere"));
    assertRefused(start());
  }

  private static String assertRefused(Result result) {
    assertEquals(3, result.exit(), result.err());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("alug needs Java 17 or later: "), result.err());
    return result.err();
  }
}
