package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Java 24 on the archive's classes are linked: what a start then loads from elsewhere. */
class LinkedArchiveIT {
  private static final int OLDEST = 24;

  /** What a JVM never archives: events, and the switches and lambdas that it cannot link. */
  private static final int ELSEWHERE_OF_A_LINK = 45;

  private static final int ELSEWHERE_OF_A_LIST = 10;

  @TempDir Path temp;
  private Shell shell;
  private Path copy;

  @BeforeEach
  void archivesOfACopy() throws Exception {
    Optional<Path> java = linkingJava();
    if (java.isEmpty()) {
      System.out.println("LinkedArchiveIT is skipped: there is no Java 24 or later here");
    }
    assumeTrue(java.isPresent(), "no Java 24 or later");
    copy = Shell.copy(Shell.INSTALLED, temp.resolve("copy"), false).toRealPath();
    shell = new Shell(temp).set("ALUG_JAVA_HOME", java.get()).set("ALUG_SESSION_STORE", "memory");
    shell.run("sh", copy.resolve("lib/make-archive.sh"), java.get());
  }

  private static Optional<Path> linkingJava() throws IOException {
    Path usual = Path.of("/usr/lib/jvm");
    try (Stream<Path> homes = Files.isDirectory(usual) ? Files.list(usual) : Stream.empty()) {
      return Stream.concat(Stream.of(Shell.JAVA_HOME), homes.sorted())
          .filter(home -> version(home) >= OLDEST)
          .findFirst();
    }
  }

  private static int version(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.matches("JAVA_VERSION=\"\\d+[.\\d]*\""))
          .map(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** What a command line loads, a class a line with where it came from. */
  private List<String> loaded(Path launcher, String... words) throws Exception {
    Path log = temp.resolve("loaded");
    // The last word: the launcher's own options come before these.
    shell.set("_JAVA_OPTIONS", "-Xshare:on -Xlog:class+load:file=" + log + ":none");
    Shell.Result result = shell.run(Stream.concat(Stream.of(launcher), Stream.of(words)).toArray());
    shell.unset("_JAVA_OPTIONS");
    assertEquals(0, result.exit(), result.err());
    return Files.readAllLines(log);
  }

  private static List<String> elsewhere(List<String> loaded) {
    return loaded.stream().filter(line -> !line.contains("shared objects file")).toList();
  }

  @Test
  void aLinkFindsItsClassesLinkedInTheArchive() throws Exception {
    try (Sandbox sandbox =
        Sandbox.start(World.demo(), SandboxOptions.of(InstantSource.system()).withTls())) {
      sandbox.environment().forEach(shell::set);
      List<String> loaded = loaded(copy.resolve("bin/alug"), "-p", "org-audit");
      // Linked classes are loaded ahead, those of the picker too.
      assertTrue(loaded.stream().anyMatch(line -> line.startsWith("alug.tui.Tui ")), "not linked");
      List<String> others = elsewhere(loaded);
      assertTrue(others.size() <= ELSEWHERE_OF_A_LINK, others.size() + ": " + others);
    }
  }

  @Test
  void whatDoesLittleFindsItsClassesInTheSmallOne() throws Exception {
    shell.set("AWS_CONFIG_FILE", Files.writeString(temp.resolve("config"), "[profile a]\n"));
    for (String[] words : new String[][] {{"list"}, {"list", "a"}, {"sessions"}, {"--version"}}) {
      List<String> loaded = loaded(copy.resolve("bin/alug"), words);
      assertTrue(loaded.stream().noneMatch(line -> line.startsWith("alug.tui.")), "the large one");
      List<String> others = elsewhere(loaded);
      assertTrue(others.size() <= ELSEWHERE_OF_A_LIST, words[0] + others);
    }
  }
}
