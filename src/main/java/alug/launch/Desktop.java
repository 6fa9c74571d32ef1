package alug.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What browsers can be found and reached with: the system, the environment, the home folder.
 *
 * @param windows where WSL sees Windows' drive C
 */
public record Desktop(Os os, Map<String, String> environment, Path home, Path windows) {
  private static final Path PROC = Path.of("/proc");

  public Desktop {
    environment = Map.copyOf(environment);
  }

  /**
   * The person's.
   *
   * @param osName the system property {@code os.name}
   */
  public static Desktop of(String osName, Map<String, String> environment, Path home) {
    return new Desktop(os(osName, environment, PROC), environment, home, Path.of("/mnt/c"));
  }

  static Os os(String osName, Map<String, String> environment, Path proc) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Os.WINDOWS;
    }
    if (name.startsWith("mac") || name.startsWith("darwin")) {
      return Os.MACOS;
    }
    return environment.containsKey("WSL_DISTRO_NAME") || microsoftKernel(proc) ? Os.WSL : Os.LINUX;
  }

  private static boolean microsoftKernel(Path proc) {
    try {
      String release = Files.readString(proc.resolve("sys/kernel/osrelease"));
      return release.toLowerCase(Locale.ROOT).contains("microsoft");
    } catch (IOException e) {
      return false;
    }
  }

  /** A variable of the environment; empty when it is not set or blank. */
  String variable(String name) {
    return environment.getOrDefault(name, "").strip();
  }

  boolean isSet(String name) {
    return !variable(name).isEmpty();
  }

  /** A folder named by a variable, or the one given below the home folder. */
  Path folder(String variable, String otherwise) {
    return isSet(variable) ? Path.of(variable(variable)) : home.resolve(otherwise);
  }

  /** A program by its name on PATH, or by its path. */
  Optional<Path> program(String name) {
    try {
      if (name.contains("/") || name.contains(File.separator)) {
        return Optional.of(Path.of(name)).filter(Desktop::runs);
      }
      return onPath(name);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A process with this environment; its program is looked for on this PATH. */
  ProcessBuilder process(List<String> vector) {
    List<String> whole = new ArrayList<>(vector);
    program(vector.get(0)).ifPresent(program -> whole.set(0, program.toString()));
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private Optional<Path> onPath(String name) {
    for (String folder : variable("PATH").split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && runs(Path.of(folder, name))) {
        return Optional.of(Path.of(folder, name));
      }
    }
    return Optional.empty();
  }

  private static boolean runs(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
