package alug.vault;

import alug.base.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The Secret Service of a Linux desktop (GNOME keyring, KWallet), asked by {@code secret-tool} of
 * libsecret.
 */
final class SecretTool implements KeyProvider {
  private static final String PROGRAM = "secret-tool";
  private static final List<String> LOOKUP =
      List.of(PROGRAM, "lookup", "application", "alug", "purpose", "session-key");
  private static final List<String> STORE =
      List.of(
          PROGRAM,
          "store",
          "--label=alug session key",
          "application",
          "alug",
          "purpose",
          "session-key");

  private final Commands commands;
  private final Duration deadline;

  SecretTool(Commands commands, Duration deadline) {
    this.commands = commands;
    this.deadline = deadline;
  }

  @Override
  public Optional<Secret> find() {
    Commands.Result result = commands.run(LOOKUP, Secret.of(""), deadline);
    if (result.exitCode() == 0) {
      return Optional.of(result.output());
    }
    // Nothing found and a keyring that stays locked are both silent; storing tells them apart.
    if (result.exitCode() == 1 && result.complaint().isEmpty()) {
      return Optional.empty();
    }
    throw failed(result);
  }

  @Override
  public void keep(Secret key) {
    Commands.Result result = commands.run(STORE, key, deadline);
    if (result.exitCode() != 0) {
      throw failed(result);
    }
  }

  @Override
  public String fix() {
    return "Install secret-tool (libsecret-tools) and unlock the keyring";
  }

  private static RuntimeException failed(Commands.Result result) {
    String complaint = result.complaint();
    String said = complaint.isEmpty() ? "exit code " + result.exitCode() : complaint;
    return KeyProvider.unavailable(
        said.startsWith(PROGRAM) ? said : PROGRAM + " failed: " + said, "");
  }
}
