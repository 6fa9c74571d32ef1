package alug.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks for a browser where each system installs them. */
final class Installed {
  private Installed() {}

  /**
   * @param programs names on PATH
   * @param application the name on macOS
   * @param executable the path below {@code Program Files}
   */
  static Optional<Program> find(
      Desktop desktop, List<String> programs, String application, String executable) {
    return switch (desktop.os()) {
      case LINUX -> onPath(desktop, programs);
      case MACOS -> application(desktop, application);
      case WINDOWS -> below(windowsFolders(desktop), executable, Os.WINDOWS);
      // The person's browser is Windows' own; one in Linux needs WSL's display.
      case WSL ->
          below(wslFolders(desktop), executable, Os.WSL)
              .or(() -> hasDisplay(desktop) ? onPath(desktop, programs) : Optional.empty());
    };
  }

  private static boolean hasDisplay(Desktop desktop) {
    return desktop.isSet("DISPLAY") || desktop.isSet("WAYLAND_DISPLAY");
  }

  private static Optional<Program> onPath(Desktop desktop, List<String> names) {
    for (String name : names) {
      Optional<Path> path = desktop.program(name);
      if (path.isPresent()) {
        return Optional.of(new Program(desktop.os(), path.get().toString()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Program> application(Desktop desktop, String name) {
    for (Path folder : List.of(Path.of("/Applications"), desktop.home().resolve("Applications"))) {
      Path application = folder.resolve(name + ".app");
      if (Files.isDirectory(application)) {
        return Optional.of(new Program(Os.MACOS, application.toString()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Program> below(List<Path> folders, String executable, Os os) {
    for (Path folder : folders) {
      Path program = folder.resolve(executable);
      if (Files.isRegularFile(program)) {
        return Optional.of(new Program(os, program.toString()));
      }
    }
    return Optional.empty();
  }

  private static List<Path> windowsFolders(Desktop desktop) {
    return List.of(
        desktop.folder("ProgramFiles", "Program Files"),
        desktop.folder("ProgramFiles(x86)", "Program Files (x86)"),
        desktop.folder("LOCALAPPDATA", "AppData/Local"));
  }

  private static List<Path> wslFolders(Desktop desktop) {
    return List.of(
        desktop.windows().resolve("Program Files"),
        desktop.windows().resolve("Program Files (x86)"));
  }
}
