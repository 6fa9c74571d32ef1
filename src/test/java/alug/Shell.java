package alug;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starts programs in an environment that holds only what a test puts there. */
final class Shell {
  /** The folder that the package phase left. */
  static final Path INSTALLED = Path.of("target", "alug").toAbsolutePath();

  static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private final Path directory;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a program did. */
  record Result(int exit, String out, String err) {
    List<String> outLines() {
      return out.lines().toList();
    }
  }

  /** A program under way, and the folder that takes its output. */
  record Started(Process process, Path captured) {
    Result await() throws IOException, InterruptedException {
      if (!process.waitFor(8, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running after eight minutes");
      }
      return new Result(
          process.exitValue(),
          Files.readString(captured.resolve("out")),
          Files.readString(captured.resolve("err")));
    }
  }

  /** The working directory and home of what is started is {@code directory}. */
  Shell(Path directory) {
    this.directory = directory;
    set("PATH", "/usr/local/bin:/usr/bin:/bin");
    set("HOME", directory.toString());
    set("ALUG_NO_ARCHIVE", "1");
  }

  Shell set(String name, Object value) {
    environment.put(name, value.toString());
    return this;
  }

  Shell unset(String name) {
    environment.remove(name);
    return this;
  }

  Shell pathFirst(Path folder) {
    return set("PATH", folder + ":" + environment.get("PATH"));
  }

  Started start(Object... command) throws IOException {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    Path captured = Files.createTempDirectory(directory, "captured");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectOutput(captured.resolve("out").toFile())
            .redirectError(captured.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Started(process, captured);
  }

  Result run(Object... command) throws IOException, InterruptedException {
    return start(command).await();
  }

  /** Copies a tree as {@code cp -a} does, or with new times as {@code cp -r} does. */
  static Path copy(Path from, Path to, boolean keepTimes) throws IOException {
    Files.createDirectories(to.getParent());
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file));
            if (keepTimes) {
              Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            } else {
              Files.copy(file, target);
              target.toFile().setExecutable(Files.isExecutable(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return to;
  }

  static Path script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A folder for PATH that holds just those of the system's programs. */
  static Path tools(Path folder, String... names) throws IOException {
    for (String name : names) {
      script(folder.resolve(name), "exec /bin/" + name + " \"$@\"");
    }
    return folder;
  }

  /** A folder that looks like the Java of that version and prints how it was called. */
  static Path fakeJava(Path home, String version) throws IOException {
    script(home.resolve("bin/java"), "printf '%s\\n' \"$0\" \"$@\"");
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Example\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
    return home;
  }
}
