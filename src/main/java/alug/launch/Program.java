package alug.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * A browser to start.
 *
 * @param path a program, or on macOS an application's name or {@code .app} folder
 */
record Program(Os os, String path) {
  /** The argument vector that starts it. */
  List<String> with(String... arguments) {
    List<String> vector = new ArrayList<>();
    if (isApplication()) {
      // -n: without it a running application is only brought forward and gets no arguments.
      vector.addAll(List.of("open", "-na", path, "--args"));
    } else {
      vector.add(path);
    }
    vector.addAll(List.of(arguments));
    return List.copyOf(vector);
  }

  boolean isWindows() {
    return path.endsWith(".exe");
  }

  private boolean isApplication() {
    return os == Os.MACOS && (path.endsWith(".app") || !path.contains("/"));
  }
}
