package alug.tui;

import alug.console.SignInResult.SignedIn;
import alug.opening.OpenResult;
import alug.picker.Ending;
import alug.picker.Stage;
import java.util.List;

/** The words of a batch, from the engine's to the screen's. */
final class Stages {
  private static final double MILLIS = 1_000;

  private Stages() {}

  static Stage shown(alug.opening.Stage stage) {
    return switch (stage) {
      case QUEUED -> Stage.QUEUED;
      case WAITING_FOR_CODE -> Stage.WAITING_FOR_CODE;
      case SIGNING_IN -> Stage.ASSUMING_ROLE;
      case OPENING -> Stage.OPENING;
    };
  }

  static Ending ending(OpenResult result, boolean copies) {
    return new Ending(
        switch (result.status()) {
          case OPENED -> Ending.Kind.OPENED;
          case LAUNCHED -> Ending.Kind.LAUNCHED;
          case COPIED -> Ending.Kind.COPIED;
          case PRINTED -> copies ? Ending.Kind.COPIED : Ending.Kind.PRINTED;
          case FAILED -> Ending.Kind.FAILED;
          case SKIPPED -> Ending.Kind.SKIPPED;
        },
        result.signedIn().map(SignedIn::consoleExpiresAt),
        result.took().toMillis() / MILLIS,
        result.signedIn().map(SignedIn::notes).orElse(List.of()),
        result.failure());
  }
}
