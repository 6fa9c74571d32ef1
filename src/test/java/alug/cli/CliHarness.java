package alug.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
  private String awaited = "";
  private Runnable onceSaid = () -> {};

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

  /** Does something, once, when a run has said something on stderr. */
  CliHarness whenSaid(String text, Runnable then) {
    awaited = text;
    onceSaid = then;
    return this;
  }

  /** What a run says, overheard. */
  private final class Listening extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
      if (!awaited.isEmpty() && toString(StandardCharsets.UTF_8).contains(awaited)) {
        awaited = "";
        onceSaid.run();
      }
    }
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
    ByteArrayOutputStream err = new Listening();
    InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    Surroundings around =
        new Surroundings(
            environment,
            in,
            buffered(out),
            buffered(err),
            clock,
            home,
            false,
            System.getProperty("os.name"),
            Map.of());
    int code = Cli.run(around, args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A stream as Main makes it: what is not flushed is not seen. */
  private static PrintStream buffered(OutputStream sink) {
    return new PrintStream(new BufferedOutputStream(sink, 1 << 16), false, StandardCharsets.UTF_8);
  }
}
