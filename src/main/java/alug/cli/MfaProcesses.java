package alug.cli;

import alug.profile.Profile;
import alug.session.Approval;
import alug.session.MfaCodes;
import alug.session.MfaCommands;
import alug.session.MfaRequest;
import alug.session.ShellCommands;
import java.util.Optional;

/** Codes by the {@code mfa_process} of a profile, else by the person. */
final class MfaProcesses {
  private static final String PROCESS = "mfa_process";

  private final Assembly parts;
  private final MfaCommands commands;

  MfaProcesses(Assembly parts, Approval approval) {
    this.parts = parts;
    this.commands = new MfaCommands(new ShellCommands(parts::say), approval, parts.pause());
  }

  /** Asks the command of the profile that wants the code, of the device's, or this other source. */
  MfaCodes before(MfaCodes other) {
    return request -> command(request).map(commands::by).orElse(other).next(request);
  }

  private Optional<String> command(MfaRequest request) {
    return parts
        .config()
        .profile(request.profiles().get(0))
        .flatMap(MfaProcesses::of)
        .or(() -> parts.config().profile(request.device().profile()).flatMap(MfaProcesses::of));
  }

  private static Optional<String> of(Profile profile) {
    return profile.get(PROCESS);
  }
}
