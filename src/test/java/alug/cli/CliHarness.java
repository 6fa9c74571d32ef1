package alug.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Runs command lines in this process, with an environment and a home of their own. */
final class CliHarness {
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private InstantSource clock = InstantSource.system();
  private String stdin = "";

  CliHarness(Path home) {
    this.home = home;
    environment.put("AWS_CONFIG_FILE", home.resolve("config").toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString());
  }

  /** What a run left behind. */
  record Run(int exitCode, String out, String err) {}

  CliHarness with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  CliHarness with(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  CliHarness without(String variable) {
    environment.remove(variable);
    return this;
  }

  CliHarness at(InstantSource time) {
    clock = time;
    return this;
  }

  CliHarness typing(String text) {
    stdin = text;
    return this;
  }

  CliHarness config(String text) throws IOException {
    Files.writeString(home.resolve("config"), text);
    return this;
  }

  CliHarness credentials(String text) throws IOException {
    Files.writeString(home.resolve("credentials"), text);
    return this;
  }

  Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    Surroundings around =
        new Surroundings(
            environment,
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            clock,
            home,
            false,
            System.getProperty("os.name"),
            Map.of());
    int code = Cli.run(around, args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
