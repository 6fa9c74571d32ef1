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
  private static final String USUAL = "/usr/lib/jvm/";
  private static final String MODULES =
      "java.base java.xml java.logging jdk.unsupported jdk.crypto.ec jdk.httpserver";

  @TempDir Path temp;
  private Shell shell;
  private Path copy;

  @BeforeEach
  void noJavaAnywhere() throws IOException {
    Path tools = Shell.tools(temp.resolve("tools"), "readlink", "cat", "uname");
    shell = new Shell(temp).set("PATH", tools);
    copy = Shell.copy(Shell.INSTALLED, temp.resolve("copy"), false).toRealPath();
    // This machine's own are none of a test's business.
    Path script = copy.resolve("lib/java.sh");
    String text = Files.readString(script);
    assertTrue(text.contains(" " + USUAL + "*"), "where systems keep them");
    Files.writeString(script, text.replace(USUAL, usual() + "/"));
  }

  private Path usual() {
    return temp.resolve("jvm");
  }

  /** A Java where the system keeps them, whose release says more after its version. */
  private Path usualJava(String version, String more) throws IOException {
    Path home = Shell.fakeJava(usual().resolve("jdk-" + version), version);
    Files.writeString(
        home.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"" + version + "\"\nJAVA_VERSION=\"" + version + "\"\n" + more);
    return home;
  }

  private static String offering(String modules) {
    return "MODULES=\"" + modules + "\"\nOS_ARCH=\"" + architecture() + "\"\n";
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  private Path java(String name, String version) throws IOException {
    return Shell.fakeJava(temp.resolve(name), version).toRealPath();
  }

  private Result start() throws Exception {
    return shell.run(copy.resolve("bin/alug"));
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
  void aBundledRuntimeIsConsideredAndNoneThatNobodyNamed() throws Exception {
    Path runtime = java("copy/runtime", "25");
    usualJava("26", offering(MODULES));
    shell.set("JAVA_HOME", java("older", "21"));
    assertRuns(runtime);
  }

  @Test
  void theNewestWhereTheSystemKeepsThemIsFound() throws Exception {
    usualJava("21.0.2", offering(MODULES));
    Path newest = usualJava("25.0.1", offering("java.compiler " + MODULES + " jdk.jlink"));
    usualJava("17", offering(MODULES));
    Files.createDirectory(usual().resolve("just a folder"));
    assertRuns(newest);
    shell.set("JAVA_HOME", java("older", "21"));
    assertRuns(newest);
    shell.set("JAVA_HOME", java("newer", "26"));
    assertRuns(temp.resolve("newer").toRealPath());
    shell.set("ALUG_JAVA_HOME", java("told", "17"));
    assertRuns(temp.resolve("told").toRealPath());
  }

  @Test
  void theNewestWhereTheSystemKeepsThemHasToFit() throws Exception {
    Path fits = usualJava("21", offering(MODULES));
    usualJava("22-ea", offering(MODULES));
    usualJava("23", offering(MODULES.replace(" java.xml", "")));
    usualJava("24", offering(MODULES).replace(architecture(), "other"));
    usualJava("25", offering(MODULES) + "JVM_VARIANT=\"Openj9\"\n");
    usualJava("26", "");
    Files.delete(usualJava("27", offering(MODULES)).resolve("bin/java"));
    Files.delete(usualJava("28", offering(MODULES)).resolve("release"));
    assertRuns(fits);
  }

  @Test
  void anEarlyAccessThatOnlyItsBuildTellsOfIsNotTaken() throws Exception {
    Path fits = usualJava("21", offering(MODULES) + "JVM_VARIANT=\"Hotspot\"\n");
    Path early = usualJava("26", offering(MODULES));
    Files.writeString(
        early.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"26-ea+5-100\"\nJAVA_VERSION=\"26\"\n" + offering(MODULES));
    assertRuns(fits);
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
