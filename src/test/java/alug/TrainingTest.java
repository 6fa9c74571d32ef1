package alug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that fails goes unseen otherwise: the archive is only poorer for it. */
class TrainingTest {
  private static final int LINKS_PER_ENDPOINT = 7;

  @Test
  void everySignInSucceedsOverHttpAndHttpsAndOnlyTheWrongNameFails(@TempDir Path home)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    new Training(home, out, err).run(false);
    assertEquals(2 * LINKS_PER_ENDPOINT, holding(out, "SigninToken="), text(err));
    assertEquals(2, holding(err, "There is no profile"), text(err));
    assertEquals(0, holding(err, "--debug"), text(err));
    assertTrue(holding(out, "vendor-prod-readonly") >= 2 * 3, "list, list QUERY, list --json");
  }

  @Test
  void whatOnlyAServerLoadsIsNotInItsProcess(@TempDir Path home) throws Exception {
    Path log = home.resolve("loaded");
    Process training =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                System.getProperty("java.class.path"),
                "alug.Training",
                home.toString())
            .inheritIO()
            .start();
    assertEquals(0, training.waitFor());
    List<String> loaded = Files.readAllLines(log);
    assertTrue(loaded.stream().anyMatch(line -> line.startsWith("sun.security.ssl.")));
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(
                line ->
                    line.startsWith("alug.sandbox.")
                        || line.startsWith("com.sun.net.httpserver.")
                        || line.startsWith("sun.net.httpserver."))
            .toList());
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private static long holding(ByteArrayOutputStream stream, String text) {
    List<String> lines = text(stream).lines().toList();
    return lines.stream().filter(line -> line.contains(text)).count();
  }
}
