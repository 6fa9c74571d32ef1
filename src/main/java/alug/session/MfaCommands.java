package alug.session;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.net.Pause;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Codes by commands: {@code mfa_process} of a profile, approved once per command text. */
public final class MfaCommands {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final CommandRunner runner;
  private final Approval approval;
  private final Pause pause;
  private final Set<String> approved = new HashSet<>();

  public MfaCommands(CommandRunner runner, Approval approval, Pause pause) {
    this.runner = runner;
    this.approval = approval;
    this.pause = pause;
  }

  /** A source that runs a command for each code. */
  public MfaCodes by(String command) {
    return request -> {
      approve(command, request);
      if (request.refusal().isPresent()) {
        // It would print the same code again until the device shows the next.
        pause.pauseOrStop(
            Duration.ofSeconds(request.secondsToNextCode()), "Waiting for the next MFA code");
      }
      return new MfaAnswer.Code(code(command, request));
    };
  }

  private synchronized void approve(String command, MfaRequest request) {
    if (approved.contains(command)) {
      return;
    }
    Approval.Verdict verdict = approval.mayRun(command);
    if (verdict != Approval.Verdict.YES) {
      throw AlugException.of(
              verdict == Approval.Verdict.NO ? Kind.CANCELLED : Kind.REFUSED,
              "MfaProcessNotAllowed",
              "mfa_process of [profile " + request.device().profile() + "] may not run",
              "Allow it with the setting mfa-process-allowed, or give the code with -t CODE.")
          .at(request.device().place());
    }
    approved.add(command);
  }

  private Secret code(String command, MfaRequest request) {
    try {
      CommandRunner.Printed printed = runner.run(command, DEADLINE);
      if (printed.exitCode() != 0) {
        throw failed(request, "failed with exit code " + printed.exitCode());
      }
      return MfaCode.parse(printed.output())
          .orElseThrow(() -> failed(request, "did not print six digits and nothing else"));
    } catch (IOException e) {
      throw failed(request, "cannot be run: " + e.getMessage()).from(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AlugException.of(Kind.CANCELLED, "Interrupted", "Stopped at mfa_process", "").from(e);
    }
  }

  private static AlugException failed(MfaRequest request, String what) {
    return AlugException.of(
            Kind.REFUSED,
            "MfaProcess",
            "mfa_process of [profile " + request.device().profile() + "] " + what,
            "Run the command by hand; it has to print the code.")
        .at(request.device().place());
  }
}
