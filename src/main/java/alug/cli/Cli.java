package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.util.Optional;

/** Runs one command line and turns its end into an exit code and, if it failed, a paragraph. */
public final class Cli {
  private static final String PROFILE_VARIABLE = "ALUG_PROFILE";

  private Cli() {}

  /** Runs a command line and returns the exit code. Never throws. */
  public static int run(Surroundings around, String... args) {
    boolean debug = asks("--debug", args);
    try {
      int code = run(Arguments.parse(args), around);
      // A PrintStream keeps what went wrong to itself; asking for it flushes.
      if (around.out().checkError()) {
        throw notWritten();
      }
      around.err().flush();
      return code;
    } catch (AlugException failure) {
      return failed(failure, around, debug);
    } catch (RuntimeException | Error bug) {
      AlugException failure =
          AlugException.of(
                  Kind.BUG,
                  "Bug",
                  "alug failed in a way it should not: " + bug.getClass().getSimpleName(),
                  "Run it again with --debug and report what it prints.")
              .from(bug);
      return failed(failure, around, debug);
    }
  }

  private static AlugException notWritten() {
    return AlugException.of(
        Kind.USAGE,
        "Output",
        "The output could not be written",
        "Is the disk full, or has its reader ended?");
  }

  private static int run(Arguments arguments, Surroundings around) {
    if (arguments.has(Flag.HELP)) {
      around.out().print(Help.of(arguments.command()));
      return 0;
    }
    if (arguments.has(Flag.VERSION)) {
      around.out().println("alug " + Version.text());
      return 0;
    }
    Assembly parts = new Assembly(arguments, around);
    try {
      return dispatch(arguments, parts);
    } finally {
      parts.finish();
    }
  }

  private static int dispatch(Arguments arguments, Assembly parts) {
    return switch (arguments.command()) {
      case LINK -> link(arguments, parts);
      case SANDBOX -> new SandboxCommand(arguments, parts.around()).run();
      case OPEN -> new OpenCommand(parts).run();
      case LIST -> new ListCommand(parts).run();
      case SESSIONS -> new SessionsCommand(parts).run();
      case LOGIN -> new LoginCommand(parts).run();
      case LOGOUT -> new LogoutCommand(parts).run();
      case STATUS -> new StatusCommand(parts).run();
      case TUI -> TuiCommand.run(parts);
      case MULTI_SESSION -> new MultiSessionCommand(parts).run();
    };
  }

  private static int link(Arguments arguments, Assembly parts) {
    Optional<String> profile =
        arguments.value(Flag.PROFILE).or(() -> parts.around().variable(PROFILE_VARIABLE));
    if (profile.isEmpty()) {
      parts.around().err().print(Help.overview());
      return Kind.USAGE.exitCode();
    }
    return new LinkCommand(parts, profile.get()).run();
  }

  private static int failed(AlugException failure, Surroundings around, boolean debug) {
    around.out().flush();
    around.err().println("alug: " + failure.paragraph());
    if (debug) {
      failure.printStackTrace(around.err());
    }
    around.err().flush();
    return failure.kind().exitCode();
  }

  private static boolean asks(String flag, String... args) {
    for (String arg : args) {
      if (arg.equals(flag)) {
        return true;
      }
    }
    return false;
  }
}
