package alug;

import alug.cli.Cli;
import alug.cli.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Does once, in an empty home and against the sandbox, what has to start fast: the classes this
 * loads go into the archive. A main class of its own, so that no command line leads here; {@code
 * make-archive.sh} starts it.
 */
final class Training {
  private static final String OPEN_ROLE = "org-audit";
  private static final String LONG_ROLE = "payments-prod-admin";
  private static final String SHARED_ROLE = "payments-staging-admin";

  private final InstantSource clock = InstantSource.system();
  private final Path home;
  private final PrintStream out;
  private final PrintStream err;

  Training(Path home, OutputStream out, OutputStream err) {
    this.home = home;
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /** Takes the empty folder to be at home in; a word more, where somebody at a terminal picks. */
  public static void main(String[] args) throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    new Training(Path.of(args[0]), nowhere, nowhere).run(args.length > 1);
  }

  void run(boolean withPicker) throws IOException {
    against("plain", false);
    against("tls", withPicker);
  }

  private void against(String place, boolean withPicker) throws IOException {
    Path folder = Files.createDirectory(home.resolve(place));
    try (TrainingSandbox sandbox = TrainingSandbox.start(place, folder)) {
      Map<String, String> environment = new HashMap<>(sandbox.environment());
      environment.put("HOME", folder.toString());
      environment.put("XDG_CONFIG_HOME", folder.toString());
      environment.put("XDG_STATE_HOME", folder.toString());
      environment.put("TERM", "xterm-256color");
      // No keychain and no browser may be asked here.
      Files.createDirectory(folder.resolve("alug"));
      Files.writeString(
          folder.resolve("alug/config.properties"), "session-store = file\nbrowser = copy\n");
      Surroundings around =
          new Surroundings(
              environment,
              new ByteArrayInputStream(new byte[0]),
              out,
              err,
              clock,
              folder,
              withPicker,
              "Linux",
              Map.of());
      signIn(around, sandbox);
      look(around);
      if (withPicker) {
        Cli.run(around, "tui");
      }
    }
  }

  private static void signIn(Surroundings around, TrainingSandbox sandbox) throws IOException {
    Cli.run(around, "-p", OPEN_ROLE);
    Cli.run(around, "-p", LONG_ROLE, "-t", sandbox.code());
    Cli.run(around, "-p", LONG_ROLE, "--json");
    Cli.run(around, "-p", SHARED_ROLE, "-t", sandbox.code());
    Cli.run(around, "-p", SHARED_ROLE);
    Cli.run(around, "open", "--browser", "print", SHARED_ROLE, OPEN_ROLE);
    Cli.run(around, "login", "main", "-t", sandbox.code());
    Cli.run(around, "-p", "no-such-profile");
  }

  private static void look(Surroundings around) {
    Cli.run(around, "list");
    Cli.run(around, "list", "prod");
    Cli.run(around, "list", "--json");
    Cli.run(around, "sessions");
    Cli.run(around, "status");
    Cli.run(around, "status", "--format", "%n %l");
    Cli.run(around, "--help");
    Cli.run(around, "--version");
  }
}
