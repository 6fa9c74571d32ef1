package alug.launch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alug.Processes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A display of its own, a home folder of its own, and wrappers that note their process ids. */
final class Screen implements AutoCloseable {
  private final Process server;
  private final Path home;
  private final Path pids;
  private final String display;

  private Screen(Process server, Path home, String display) {
    this.server = server;
    this.home = home;
    this.pids = home.resolve("pids");
    this.display = display;
  }

  /** Skips the test, saying why, where a program is missing. */
  static Screen open(Path home, String... needed) throws IOException {
    Path xvfb = Path.of("/usr/bin/Xvfb");
    need(xvfb);
    for (String program : needed) {
      need(Path.of(program));
    }
    Process server =
        new ProcessBuilder(
                xvfb.toString(),
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1024x768x24",
                "-nolisten",
                "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = server.inputReader(StandardCharsets.US_ASCII);
    String number = Optional.ofNullable(out.readLine()).orElseThrow();
    return new Screen(server, home, ":" + number);
  }

  private static void need(Path program) {
    boolean here = Files.isExecutable(program);
    if (!here) {
      System.out.println("skipped: no " + program + " here");
    }
    assumeTrue(here);
  }

  Desktop desktop(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", home.toString());
    environment.put("DISPLAY", display);
    return new Desktop(Os.LINUX, environment, home, home);
  }

  /** A script that runs a browser by this name. */
  Path wrapper(String name, String command) throws IOException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path script = bin.resolve(name);
    Files.writeString(
        script, "#!/bin/sh\necho $$ >> '" + pids + "'\nexec " + command + " \"$@\"\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  /** Ends the browsers the wrappers started, as closing their windows would. */
  void endBrowsers() throws IOException {
    List<String> started = Files.exists(pids) ? Files.readAllLines(pids) : List.of();
    for (String pid : started) {
      Optional<ProcessHandle> browser = ProcessHandle.of(Long.parseLong(pid));
      if (browser.isPresent()) {
        // Its helpers write to its files, and end a little later than itself.
        List<ProcessHandle> all = new ArrayList<>(browser.get().descendants().toList());
        all.add(browser.get());
        browser.get().destroy();
        for (ProcessHandle one : all) {
          Processes.awaitEnd(one.pid());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      endBrowsers();
    } finally {
      server.destroy();
      server.onExit().join();
    }
  }
}
