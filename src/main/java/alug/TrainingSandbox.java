package alug;

import alug.sandbox.CurrentCode;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.World;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sandbox of a training, in a process of its own: what only a server loads has no place in the
 * archive, where it would take memory from every picker.
 *
 * <p>The two talk in lines. The server says its variables as {@code NAME=value}, then an empty
 * line, then a code for each empty line that comes in. It ends when no more can come.
 */
final class TrainingSandbox implements AutoCloseable {
  private static final String USER = "111111111111";

  private final Process server;
  private final BufferedReader said;
  private final PrintStream asked;
  private final Map<String, String> environment = new HashMap<>();

  private TrainingSandbox(Process server) {
    this.server = server;
    this.said = server.inputReader(StandardCharsets.UTF_8);
    this.asked = new PrintStream(server.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** Starts a server: {@code tls} or {@code plain}, with its files in that folder. */
  static TrainingSandbox start(String kind, Path folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            TrainingSandbox.class.getName(),
            kind);
    ProcessBuilder builder = new ProcessBuilder(command);
    TrainingSandbox sandbox =
        new TrainingSandbox(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    for (String line = sandbox.line(); !line.isEmpty(); line = sandbox.line()) {
      int equals = line.indexOf('=');
      sandbox.environment.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return sandbox;
  }

  private String line() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException("the training's sandbox has ended");
    }
    return line;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** A code of the example user that was not used before. */
  String code() throws IOException {
    asked.println();
    return line();
  }

  @Override
  public void close() {
    asked.close();
    try {
      server.waitFor();
    } catch (InterruptedException e) {
      server.destroy();
      Thread.currentThread().interrupt();
    }
  }

  /** The server's side. */
  public static void main(String[] args) throws IOException {
    SandboxOptions options = SandboxOptions.of(InstantSource.system());
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (Sandbox sandbox =
        Sandbox.start(World.demo(), args[0].equals("tls") ? options.withTls() : options)) {
      sandbox.environment().forEach((name, value) -> out.println(name + "=" + value));
      out.println();
      while (in.readLine() != null) {
        out.println(newCode(sandbox));
      }
    }
  }

  private static String newCode(Sandbox sandbox) {
    for (CurrentCode shown : sandbox.codes()) {
      if (shown.serial().contains(USER)) {
        return sandbox.code(shown.serial()).code();
      }
    }
    return "";
  }
}
