package alug.cli;

import alug.base.Secret;
import alug.profile.Profile;
import alug.session.GivenCode;
import alug.session.MfaAnswer;
import alug.session.MfaCodes;
import alug.session.MfaCommands;
import alug.session.MfaRequest;
import alug.session.NoPrompt;
import alug.session.ShellCommands;
import java.util.Optional;

/**
 * Where a command's MFA codes come from: the command line first, then the profile's own command,
 * then the terminal.
 */
final class MfaSources {
  private static final String PROCESS = "mfa_process";

  private final Assembly parts;
  private final MfaCodes codes;
  private final Optional<GivenCode> given;

  MfaSources(Assembly parts, Optional<Secret> code) {
    this.parts = parts;
    MfaCodes person =
        parts.terminal().<MfaCodes>map(TerminalMfaCodes::new).orElseGet(NoPrompt::new);
    MfaCommands commands =
        new MfaCommands(
            new ShellCommands(parts::say), new MfaProcessApproval(parts), parts.pause());
    MfaCodes other = new ByProfile(commands, person);
    given = code.map(text -> new GivenCode(text, other));
    codes = given.<MfaCodes>map(first -> first).orElse(other);
  }

  /** The command of the profile that wants a code, else the person. */
  private final class ByProfile implements MfaCodes {
    private final MfaCommands commands;
    private final MfaCodes person;

    ByProfile(MfaCommands commands, MfaCodes person) {
      this.commands = commands;
      this.person = person;
    }

    @Override
    public MfaAnswer next(MfaRequest request) {
      return source(request).next(request);
    }

    @Override
    public boolean mayGive(MfaRequest request) {
      return source(request).mayGive(request);
    }

    private MfaCodes source(MfaRequest request) {
      return process(request.device().profile(), request.profiles().get(0))
          .map(commands::by)
          .orElse(person);
    }
  }

  /** The command of the profile that wants the code or, where it has none, of the device's. */
  private Optional<String> process(String deviceProfile, String profile) {
    return parts
        .config()
        .profile(profile)
        .flatMap(MfaSources::processOf)
        .or(() -> parts.config().profile(deviceProfile).flatMap(MfaSources::processOf));
  }

  private static Optional<String> processOf(Profile profile) {
    return profile.get(PROCESS);
  }

  MfaCodes codes() {
    return codes;
  }

  /** The code of the command line, where there was one. */
  Optional<GivenCode> given() {
    return given;
  }

  /** Says that a code was given and not sent. */
  void sayIfNotNeeded() {
    if (given.isPresent() && !given.get().isUsed()) {
      parts.say("The MFA code was not needed and was not sent.");
    }
  }
}
