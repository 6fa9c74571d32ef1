package alug;

import alug.cli.Cli;
import alug.cli.Surroundings;
import alug.sandbox.CurrentCode;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import alug.sandbox.World;
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
 * loads go into the class-data archive. A main class of its own, so that no command line leads
 * here; {@code make-archive.sh} starts it.
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

  /** Takes the empty folder to be at home in. */
  public static void main(String[] args) throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    new Training(Path.of(args[0]), nowhere, nowhere).run();
  }

  void run() throws IOException {
    against(SandboxOptions.of(clock), "plain");
    against(SandboxOptions.of(clock).withTls(), "tls");
  }

  private void against(SandboxOptions options, String place) throws IOException {
    Path folder = Files.createDirectory(home.resolve(place));
    try (Sandbox sandbox = Sandbox.start(World.demo(), options)) {
      Map<String, String> environment = new HashMap<>(sandbox.environment());
      environment.put("HOME", folder.toString());
      environment.put("XDG_CONFIG_HOME", folder.toString());
      environment.put("XDG_STATE_HOME", folder.toString());
      // No keychain may be asked here.
      Files.createDirectory(folder.resolve("alug"));
      Files.writeString(folder.resolve("alug/config.properties"), "session-store = file\n");
      Surroundings around =
          new Surroundings(
              environment,
              new ByteArrayInputStream(new byte[0]),
              out,
              err,
              clock,
              folder,
              false,
              "Linux",
              Map.of());
      signIn(around, sandbox);
      look(around);
    }
  }

  private static void signIn(Surroundings around, Sandbox sandbox) {
    Cli.run(around, "-p", OPEN_ROLE);
    Cli.run(around, "-p", LONG_ROLE, "-t", code(sandbox));
    Cli.run(around, "-p", LONG_ROLE, "--json");
    Cli.run(around, "-p", SHARED_ROLE, "-t", code(sandbox));
    Cli.run(around, "-p", SHARED_ROLE);
    Cli.run(around, "open", "--browser", "print", SHARED_ROLE, OPEN_ROLE);
    Cli.run(around, "login", "main", "-t", code(sandbox));
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

  private static String code(Sandbox sandbox) {
    for (CurrentCode shown : sandbox.codes()) {
      if (shown.serial().contains("111111111111")) {
        return sandbox.code(shown.serial()).code();
      }
    }
    return "";
  }
}
