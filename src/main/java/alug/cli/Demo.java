package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.sandbox.CurrentCode;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sandbox with its example profiles, as the surroundings of a run that needs no AWS account.
 */
final class Demo implements AutoCloseable {
  private final Sandbox sandbox;
  private final Path state;

  private Demo(Sandbox sandbox, Path state) {
    this.sandbox = sandbox;
    this.state = state;
  }

  static Demo start(Surroundings around) {
    try {
      Path state = Files.createTempDirectory("alug-demo-");
      Sandbox sandbox = Sandbox.start(World.demo(), SandboxOptions.of(around.clock()));
      Demo demo = new Demo(sandbox, state);
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "demo-close"));
      return demo;
    } catch (IOException e) {
      throw AlugException.of(
              Kind.CONFIG,
              "DemoStart",
              "The demo cannot start: " + e.getMessage(),
              "It needs a free port on 127.0.0.1 and room in the temporary folder.")
          .from(e);
    }
  }

  /** The same surroundings without anything of AWS's, pointing at the sandbox. */
  Surroundings around(Surroundings real) {
    Map<String, String> environment = new HashMap<>();
    real.environment()
        .forEach(
            (name, value) -> {
              if (!name.startsWith("AWS_")) {
                environment.put(name, value);
              }
            });
    environment.putAll(sandbox.environment());
    // Before what the person's own settings file may say.
    environment.put("ALUG_STATE_DIRECTORY", state.toString());
    environment.put("ALUG_SESSION_STORE", "memory");
    return new Surroundings(
        environment,
        real.in(),
        real.out(),
        real.err(),
        real.clock(),
        real.home(),
        real.stdinIsTerminal(),
        real.os(),
        Map.of());
  }

  /** What a device shows now. */
  Optional<CurrentCode> code(String serial) {
    for (CurrentCode code : sandbox.codes()) {
      if (code.serial().equals(serial)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized void close() {
    sandbox.close();
    try {
      if (Files.exists(state)) {
        Files.walkFileTree(state, new Deleting());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
