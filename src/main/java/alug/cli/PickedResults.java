package alug.cli;

import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.opening.Progress;
import alug.opening.Stage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the consoles of a picker, for {@code alug tui --json}: lines as of {@code alug
 * open --json}, kept until the screen is free for them.
 */
final class PickedResults {
  private final boolean wanted;
  private final List<Json> lines = new ArrayList<>();

  PickedResults(Arguments arguments) {
    wanted = arguments.has(Flag.JSON);
  }

  /** The same progress, and what is done is kept. */
  Progress noting(Progress progress) {
    if (!wanted) {
      return progress;
    }
    return new Progress() {
      @Override
      public void stage(OpenOrder order, Stage stage) {
        progress.stage(order, stage);
      }

      @Override
      public void done(OpenResult result) {
        keep(OpenJson.ofResult(result));
        progress.done(result);
      }
    };
  }

  private synchronized void keep(Json line) {
    lines.add(line);
  }

  synchronized void printOn(PrintStream out) {
    lines.forEach(line -> line.printOn(out));
    out.flush();
  }
}
