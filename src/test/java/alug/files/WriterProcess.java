package alug.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that adds lines to a file and says on stdout which ones it has kept. */
final class WriterProcess {
  /** Ends every line, so that a torn one shows. */
  static final String END = "|";

  private final Process process;
  private final BufferedReader output;

  private WriterProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one that writes for a while, then ends. */
  static WriterProcess start(Path state, String name, long millis) throws IOException {
    String classes =
        location(LockedFile.class)
            + java.io.File.pathSeparator
            + location(alug.base.AlugException.class)
            + java.io.File.pathSeparator
            + location(WriterProcess.class);
    return new WriterProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classes,
                WriterProcess.class.getName(),
                state.toString(),
                name,
                Long.toString(millis))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  private static String location(Class<?> type) {
    URI place = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString());
    return Path.of(place).toString();
  }

  /** The next line it has kept; null at its end. */
  String next() {
    try {
      return output.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rest of what it has kept. */
  List<String> rest() {
    List<String> lines = new ArrayList<>();
    for (String line = next(); line != null; line = next()) {
      // The last word of a killed process may be half a line.
      if (line.endsWith(END)) {
        lines.add(line);
      }
    }
    return lines;
  }

  void kill() {
    // Process.destroyForcibly would close its output before it is read.
    process.toHandle().destroyForcibly();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  public static void main(String[] args) {
    LockedFile file = PrivateDirectory.at(Path.of(args[0])).file("shared", NeighboursTest.PATIENCE);
    long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000;
    int i = 0;
    do {
      String line = args[1] + " " + i + " " + "x".repeat(i % 200) + END;
      file.update(before -> before + line + "\n");
      System.out.println(line);
      i++;
    } while (System.nanoTime() < end);
  }
}
