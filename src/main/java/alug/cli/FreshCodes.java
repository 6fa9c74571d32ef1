package alug.cli;

import alug.net.Pause;
import alug.session.MfaAnswer;
import alug.session.MfaCodes;
import alug.session.MfaRequest;
import java.time.Duration;

/** Waits until the device shows a code that was not taken yet before it asks for one. */
final class FreshCodes implements MfaCodes {
  private final MfaCodes codes;
  private final Pause pause;

  FreshCodes(MfaCodes codes, Pause pause) {
    this.codes = codes;
    this.pause = pause;
  }

  @Override
  public MfaAnswer next(MfaRequest request) {
    if (request.codeIsUsed()) {
      pause.pauseOrStop(
          Duration.ofSeconds(request.secondsToNextCode()),
          "AWS takes each code once; next code in " + request.secondsToNextCode() + " s");
    }
    return codes.next(request);
  }
}
