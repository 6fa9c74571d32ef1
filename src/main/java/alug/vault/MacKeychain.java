package alug.vault;

import alug.base.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The login keychain of macOS, asked by {@code /usr/bin/security}. */
final class MacKeychain implements KeyProvider {
  private static final String PROGRAM = "/usr/bin/security";
  private static final List<String> FIND =
      List.of(PROGRAM, "find-generic-password", "-s", "alug", "-a", "session-key", "-w");
  // The command comes on standard input, since it holds the key.
  private static final List<String> INTERACTIVE = List.of(PROGRAM, "-i");
  private static final String ADD = "add-generic-password -U -s alug -a session-key -w ";

  /** errSecItemNotFound, as an exit code. */
  private static final int NOT_FOUND = 44;

  private final Commands commands;
  private final Duration deadline;

  MacKeychain(Commands commands, Duration deadline) {
    this.commands = commands;
    this.deadline = deadline;
  }

  @Override
  public Optional<Secret> find() {
    Commands.Result result = commands.run(FIND, Secret.of(""), deadline);
    if (result.exitCode() == NOT_FOUND) {
      return Optional.empty();
    }
    check(result);
    return Optional.of(result.output());
  }

  @Override
  public void keep(Secret key) {
    check(commands.run(INTERACTIVE, Secret.of(ADD + key.reveal() + "\n"), deadline));
  }

  @Override
  public String fix() {
    return "Unlock the login keychain (security unlock-keychain)";
  }

  private static void check(Commands.Result result) {
    if (result.exitCode() != 0) {
      // Its complaint is left out: in interactive mode it may repeat the command.
      throw KeyProvider.unavailable(PROGRAM + " failed with exit code " + result.exitCode(), "");
    }
  }
}
