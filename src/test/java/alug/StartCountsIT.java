package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start loads, counted, since times say little on a busy machine. Whoever has to raise a
 * budget has made every start slower: {@code src/bench} says by how much.
 */
class StartCountsIT {
  /** A JDK brings its own share, and 25 more of it than 17. */
  private static final int LIST_BUDGET = Runtime.version().feature() < 21 ? 780 : 1_030;

  private static final int LIST_BUDGET_OF_ALUG = 118;
  private static final int LINK_BUDGET = Runtime.version().feature() < 21 ? 4_200 : 4_400;

  @TempDir Path temp;
  private Sandbox sandbox;
  private Path log;

  @BeforeEach
  void sandbox() throws Exception {
    sandbox = Sandbox.start(World.demo(), SandboxOptions.of(InstantSource.system()).withTls());
    log = temp.resolve("classes");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** The names of the classes that a command line loads. */
  private List<String> classes(String... args) throws Exception {
    Shell shell = new Shell(temp).set("ALUG_SESSION_STORE", "memory");
    sandbox.environment().forEach(shell::set);
    List<Object> line = new ArrayList<>();
    line.add(Shell.JAVA_HOME.resolve("bin/java"));
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.add("-Xlog:class+load:file=" + log + ":none");
    line.addAll(List.of("-cp", Shell.INSTALLED.resolve("lib/alug.jar"), "alug.Main"));
    line.addAll(List.of(args));
    Shell.Result result = shell.run(line.toArray());
    assertEquals(0, result.exit(), result.err());
    List<String> names = new ArrayList<>();
    for (String loaded : Files.readAllLines(log)) {
      names.add(loaded.substring(0, loaded.indexOf(' ')));
    }
    return names;
  }

  private static List<String> from(List<String> classes, String... prefixes) {
    List<String> found = new ArrayList<>();
    for (String name : classes) {
      for (String prefix : prefixes) {
        if (name.startsWith(prefix)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  @Test
  void aListLoadsNothingThatOnlyASignInNeeds() throws Exception {
    List<String> classes = classes("list");
    assertEquals(
        List.of(),
        from(
            classes,
            "software.amazon.",
            "com.github.benmanes.",
            "com.google.gson.",
            "org.apache.commons.cli.",
            "java.lang.invoke.InnerClassLambdaMetafactory",
            "com.googlecode.lanterna.",
            "sun.security.ssl.",
            "java.security.SecureRandom",
            "java.util.regex.",
            "java.util.stream.",
            "java.util.Formatter",
            "java.net.Socket",
            "java.util.logging.",
            "jdk.internal.logger."));
  }

  @Test
  void aListStaysWithinItsBudgetOfClasses() throws Exception {
    List<String> classes = classes("list");
    List<String> own = from(classes, "alug.");
    assertTrue(own.size() <= LIST_BUDGET_OF_ALUG, own.size() + " of alug: " + own);
    assertTrue(classes.size() <= LIST_BUDGET, classes.size() + " in all");
  }

  @Test
  void aLinkStaysWithinItsBudgetOfClassesAndLeavesThePickerAlone() throws Exception {
    List<String> classes = classes("-p", "org-audit");
    assertEquals(
        List.of(),
        from(
            classes,
            "com.googlecode.lanterna.",
            "alug.tui.",
            "alug.picker.",
            "com.github.benmanes.",
            "java.lang.runtime.ObjectMethods"));
    assertTrue(classes.size() <= LINK_BUDGET, classes.size() + " in all");
  }
}
