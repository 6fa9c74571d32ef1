package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Company;
import alug.sandbox.Fault;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks for every secret of a set of runs in everything they leave behind. A tap before the sandbox
 * takes down what AWS issues.
 */
class SecretsStayInsideTest {
  @TempDir private Path home;
  private CliRig rig;
  private Tap tap;
  private final Set<String> secrets = new ConcurrentSkipListSet<>();

  @BeforeEach
  void start() throws IOException {
    rig = new CliRig(home);
    tap = new Tap(rig.sandbox.stsUrl());
    rig.alug
        .with("AWS_ENDPOINT_URL_STS", tap.url())
        .with("ALUG_FEDERATION_URL", tap.url() + "/federation");
    secrets.addAll(List.of(Company.SECRET_KEY, Company.SEED));
  }

  @AfterEach
  void stop() {
    tap.close();
    rig.close();
  }

  /** Takes down what stands between two texts, each time. */
  private void collect(String text, String before, String after) {
    int from = text.indexOf(before);
    while (from >= 0) {
      int start = from + before.length();
      secrets.add(text.substring(start, text.indexOf(after, start)));
      from = text.indexOf(before, start);
    }
  }

  @Test
  void noSecretIsInAnyOutputOrFile() throws IOException {
    StringBuilder heard = new StringBuilder();
    String code = rig.code();
    for (String line :
        List.of(
            "login base -t " + code,
            "-p short0",
            "-p long0 -t " + rig.code(),
            "-p leaf --json",
            "-p plain --json -r eu-west-1",
            "-p stubborn",
            "-p forbidden",
            "-p vendor",
            "-p long1 -t " + code,
            "-p short1 -t 000000 --mode long",
            "-p nobody",
            "-p plain --mode fast",
            "open usual vendor forbidden --browser print --json",
            "list",
            "list --json",
            "sessions",
            "sessions --json",
            "sessions --limits",
            "status --json")) {
      heard.append(without(line, rig.run((line + " --debug").split(" "))));
    }
    for (Fault fault : List.of(Fault.HTML_PAGE, Fault.EMPTY_ERROR, Fault.ERROR_500_AFTER)) {
      rig.sandbox.faults().on("AssumeRole", fault, 1);
      heard.append(rig.run("-p", "long2", "-t", "123456", "--debug").err());
      rig.sandbox.faults().on("getSigninToken", fault, 1);
      heard.append(without("-p plain", rig.run("-p", "plain", "--debug")));
      rig.sandbox.faults().clear();
    }
    collect(tap.heard(), "<SecretAccessKey>", "<");
    collect(tap.heard(), "<SessionToken>", "<");
    collect(tap.heard(), "{\"SigninToken\":\"", "\"");
    assertTrue(secrets.size() > 20, "only " + secrets.size() + " secrets were issued");
    check("the output", heard.toString());
    checkFiles();
  }

  /** What a run said, less the link on the stdout of -p, which is where it belongs. */
  private static String without(String line, CliHarness.Run run) {
    boolean prints = line.startsWith("-p ") && run.exitCode() == 0;
    assertEquals(prints ? 1 : 0, prints ? run.out().lines().count() : 0, line);
    return line + "\n" + (prints ? "" : run.out()) + run.err();
  }

  private void checkFiles() throws IOException {
    int files = 0;
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files++;
        boolean store = file.getFileName().toString().equals("sessions");
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (store) {
          assertEquals("rw-------", permissions(file));
        } else {
          check(file.toString(), text);
        }
      }
    }
    assertTrue(files >= 3, "history, limits and sessions were kept: " + files);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private void check(String place, String text) {
    for (String secret : secrets) {
      String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
      assertFalse(text.contains(secret) || text.contains(encoded), "a secret in " + place);
    }
  }
}
