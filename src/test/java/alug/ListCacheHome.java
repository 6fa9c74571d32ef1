package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alug.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A home with a small config file, and a launcher whose starts of a JVM are counted. */
final class ListCacheHome {
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  static final String CONFIG =
      """
      [profile app]
      role_arn = arn:aws:iam::123456789012:role/Admin
      source_profile = main
      [profile main]
      aws_access_key_id = AKIAIOSFODNN7EXAMPLE
      aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
      """;

  final Path temp;
  final Shell shell;
  final Path config;
  Path launcher = Shell.INSTALLED.resolve("bin/alug");
  private final Path starts;

  ListCacheHome(Path temp) throws IOException {
    this.temp = temp;
    starts = Files.writeString(temp.resolve("starts"), "");
    Path java = temp.resolve("jdk");
    Shell.script(
        java.resolve("bin/java"),
        "echo start >>'" + starts + "'",
        "exec '" + Shell.JAVA_HOME + "/bin/java' \"$@\"");
    Files.copy(Shell.JAVA_HOME.resolve("release"), java.resolve("release"));
    shell = new Shell(temp).set("ALUG_JAVA_HOME", java);
    config = Files.createDirectory(temp.resolve(".aws")).resolve("config");
    Files.writeString(config, CONFIG);
  }

  Result list(String... options) throws Exception {
    List<Object> line = new ArrayList<>(List.of(launcher, "list"));
    line.addAll(List.of(options));
    return shell.run(line.toArray());
  }

  /** Whether a list starts a JVM. */
  boolean startsJvm(String... options) throws Exception {
    long before = Files.readAllLines(starts).size();
    Result result = list(options);
    assertEquals(0, result.exit(), result.err());
    return Files.readAllLines(starts).size() > before;
  }

  /** What a JVM says, whatever is cached. */
  String truth(String... options) throws Exception {
    shell.set("ALUG_NO_CACHE", "1");
    Result result = list(options);
    shell.unset("ALUG_NO_CACHE");
    assertEquals(0, result.exit(), result.err());
    return result.out();
  }

  private void assertAnswers(boolean byJvm, String... options) throws Exception {
    String truth = truth(options);
    long before = Files.readAllLines(starts).size();
    Result result = list(options);
    assertEquals(0, result.exit(), result.err());
    assertEquals(truth, result.out());
    assertEquals(byJvm ? 1 : 0, Files.readAllLines(starts).size() - before, "starts of a JVM");
  }

  void assertHit(String... options) throws Exception {
    assertAnswers(false, options);
  }

  void assertMiss(String... options) throws Exception {
    assertAnswers(true, options);
  }

  /** The files below the cache's folder. */
  List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve(".cache"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
