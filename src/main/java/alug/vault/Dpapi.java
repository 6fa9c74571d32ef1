package alug.vault;

import alug.base.Secret;
import alug.files.LockedFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The data protection of Windows, which ties a text to the user's account, asked by PowerShell. It
 * keeps nothing itself: what it makes of the key stands in a file.
 */
final class Dpapi implements KeyProvider {
  private static final String BEGIN =
      "$ErrorActionPreference='Stop';Add-Type -AssemblyName System.Security;"
          + "$in=[Convert]::FromBase64String([Console]::In.ReadToEnd().Trim());"
          + "[Console]::Out.Write([Convert]::ToBase64String("
          + "[Security.Cryptography.ProtectedData]::";
  private static final String END = "($in,$null,'CurrentUser')))";

  private final Commands commands;
  private final Duration deadline;
  private final String powerShell;
  private final LockedFile file;

  /**
   * One that keeps the protected key in a file.
   *
   * @param systemRoot the Windows directory
   */
  Dpapi(Commands commands, Duration deadline, String systemRoot, LockedFile file) {
    this.commands = commands;
    this.deadline = deadline;
    this.powerShell = systemRoot + "\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
    this.file = file;
  }

  @Override
  public Optional<Secret> find() {
    String protectedKey = file.read().orElse("").strip();
    if (protectedKey.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(run("Unprotect", Secret.of(protectedKey)));
  }

  @Override
  public void keep(Secret key) {
    Secret protectedKey = run("Protect", key);
    file.update(before -> protectedKey.reveal() + "\n");
  }

  @Override
  public String fix() {
    return "See that PowerShell may run";
  }

  private Secret run(String what, Secret input) {
    List<String> arguments =
        List.of(powerShell, "-NoProfile", "-NonInteractive", "-Command", BEGIN + what + END);
    Commands.Result result = commands.run(arguments, input, deadline);
    if (result.exitCode() != 0) {
      throw KeyProvider.unavailable(
          "Windows data protection failed with exit code " + result.exitCode(), "");
    }
    return result.output();
  }
}
