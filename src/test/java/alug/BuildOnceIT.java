package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./alug} at the top of the sources, with a Maven that only notes that it was called. */
class BuildOnceIT {
  @TempDir Path temp;
  private Shell shell;
  private Path root;
  private Path tools;

  @BeforeEach
  void sourcesAndTools() throws Exception {
    root = Files.createDirectory(temp.resolve("my sources"));
    Files.copy(Path.of("alug"), root.resolve("alug")).toFile().setExecutable(true);
    Files.copy(Path.of("pom.xml"), root.resolve("pom.xml"));
    Shell.copy(Path.of("src/main/dist"), root.resolve("src/main/dist"), false);
    tools =
        Shell.tools(
            temp.resolve("tools"),
            "sh",
            "readlink",
            "find",
            "flock",
            "mkdir",
            "chmod",
            "cat",
            "touch",
            "rm",
            "sleep");
    shell = new Shell(temp).set("PATH", tools);
    shell.set("JAVA_HOME", Shell.fakeJava(temp.resolve("jdk"), "17"));
    maven("exit 0");
  }

  /** Maven: notes the call, talks on stdout, leaves a launcher that prints its arguments. */
  private void maven(String last) throws IOException {
    Shell.script(
        tools.resolve("mvn"),
        "echo \"$@\" >>'" + temp + "/calls'",
        "echo 'words of Maven'",
        "mkdir -p '" + root + "/target/alug/bin'",
        "printf '#!/bin/sh\\nprintf \"%%s\\\\n\" \"$@\"\\n' >'" + root + "/target/alug/bin/alug'",
        "chmod +x '" + root + "/target/alug/bin/alug'",
        "touch '" + root + "/target/alug/.built'",
        last);
  }

  private int builds() throws IOException {
    Path calls = temp.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  private Result start() throws Exception {
    return shell.run(root.resolve("alug"), "-p", "a b");
  }

  private static void assertRan(Result result) {
    assertEquals(0, result.exit(), result.err());
    assertEquals("-p\na b\n", result.out());
  }

  @Test
  void theFirstStartBuildsAndSaysSoOnStderr() throws Exception {
    Result first = start();
    assertRan(first);
    assertTrue(first.err().contains("alug: building once"), first.err());
    assertTrue(first.err().contains("words of Maven"), first.err());
    Result second = start();
    assertRan(second);
    assertEquals("", second.err());
    assertEquals(1, builds());
  }

  @Test
  void twoFirstStartsBuildOnce() throws Exception {
    Shell.Started one = shell.start(root.resolve("alug"), "-p", "a b");
    Shell.Started two = shell.start(root.resolve("alug"), "-p", "a b");
    assertRan(one.await());
    assertRan(two.await());
    assertEquals(1, builds());
  }

  @Test
  void twoFirstStartsBuildOnceWithoutFlockToo() throws Exception {
    Files.delete(tools.resolve("flock"));
    Path lock = Files.createDirectories(root.resolve("target/building"));
    Files.writeString(lock.resolve("owner"), "999999999\n");
    twoFirstStartsBuildOnce();
    assertFalse(Files.exists(lock));
  }

  @Test
  void newerSourcesAreBuiltAgain() throws Exception {
    assertRan(start());
    Path built = root.resolve("target/alug/.built");
    for (String source : new String[] {"pom.xml", "src/main/dist/lib/java.sh"}) {
      // Two seconds, for file systems that keep no finer times; ahead, to be newer than the rest.
      Instant last = Files.getLastModifiedTime(built).toInstant().plusSeconds(2);
      Files.setLastModifiedTime(built, FileTime.from(last));
      int before = builds();
      assertRan(start());
      assertEquals(before, builds(), "nothing is newer");
      Files.setLastModifiedTime(root.resolve(source), FileTime.from(last.plusSeconds(2)));
      assertRan(start());
      assertEquals(before + 1, builds(), source);
      Files.setLastModifiedTime(built, FileTime.from(last.plusSeconds(2)));
    }
  }

  @Test
  void startsThroughALinkFromElsewhere() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("link"), root.resolve("alug"));
    assertRan(shell.run(link, "-p", "a b"));
    assertRan(shell.run("sh", "link", "-p", "a b"));
  }

  @Test
  void aFailedBuildShowsMavensWordsAndIsABug() throws Exception {
    maven("exit 1");
    Result result = start();
    assertEquals(70, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains("words of Maven"), result.err());
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Result result = start();
    assertEquals(3, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains("Maven"), result.err());
  }

  @Test
  void withoutJavaItSaysSoBeforeBuilding() throws Exception {
    shell.unset("JAVA_HOME");
    Result result = start();
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("Java 17"), result.err());
    assertEquals(0, builds());
  }
}
