package alug.cli;

import alug.base.AlugException;
import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.opening.OpenResult.Status;
import alug.opening.Progress;
import alug.opening.Stage;
import alug.plan.ConsoleSeconds;

/** Says on stderr what became of each console, and on stdout in JSON where that is asked for. */
final class ProgressLines implements Progress {
  private final Assembly parts;
  private final boolean json;

  ProgressLines(Assembly parts, boolean json) {
    this.parts = parts;
    this.json = json;
  }

  @Override
  public void stage(OpenOrder order, Stage stage) {
    // Lines that come and go are for a screen; a log wants the outcome.
  }

  @Override
  public synchronized void done(OpenResult result) {
    String name = Texts.harmless(result.order().profile());
    parts.say(name + " " + words(result));
    result.signedIn().ifPresent(in -> in.notes().forEach(note -> parts.say(name + ": " + note)));
    if (json) {
      OpenJson.ofResult(result).printOn(parts.around().out());
      parts.around().out().flush();
    }
  }

  /** A target that could not even be tried. */
  synchronized void failed(String profile, AlugException why) {
    parts.say(why.paragraph());
    if (json) {
      OpenJson.ofFailure(profile, why).printOn(parts.around().out());
    }
  }

  private static String words(OpenResult result) {
    if (result.failure().isPresent()) {
      return result.status().word() + ": " + result.failure().get().paragraph();
    }
    String length =
        result
            .signedIn()
            .map(in -> ", for " + ConsoleSeconds.words(in.consoleSeconds()))
            .orElse("");
    return switch (result.status()) {
      case LAUNCHED -> "launched, but the browser has not asked for the page after 15 s" + length;
      case COPIED -> "copied; the link signs anyone in for 15 minutes" + length;
      default -> result.status() == Status.OPENED ? "opened" + length : "printed" + length;
    };
  }
}
