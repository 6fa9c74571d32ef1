package alug.tui;

import alug.console.SignInResult.SignedIn;
import alug.opening.OpenResult;
import alug.picker.Ending;
import alug.picker.Stage;
import java.util.ArrayList;
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

  /**
   * How a console ended.
   *
   * @param noBrowser why links are not opened although they were to be; empty where they are
   */
  static Ending ending(OpenResult result, boolean copies, String noBrowser) {
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
        notes(result, noBrowser),
        result.failure());
  }

  private static List<String> notes(OpenResult result, String noBrowser) {
    List<String> notes = new ArrayList<>(result.signedIn().map(SignedIn::notes).orElse(List.of()));
    if (result.signedIn().isPresent() && !noBrowser.isEmpty()) {
      notes.add("no browser: " + noBrowser);
    }
    return notes;
  }
}
