package alug.cli;

import alug.base.AlugException;
import alug.launch.Outcome;
import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.opening.OpenResult.Status;
import alug.opening.Progress;
import alug.opening.Stage;
import alug.plan.ConsoleSeconds;
import java.util.ArrayList;
import java.util.List;

/** Says on stderr what became of each console, and on stdout in JSON where that is asked for. */
final class ProgressLines implements Progress {
  static final String LINK = "; the link signs anyone in for 15 minutes";

  private final Assembly parts;
  private final int all;
  private final boolean json;
  private final NotesOnce notes = new NotesOnce();
  private int done;

  /**
   * @param all how many consoles are wanted
   */
  ProgressLines(Assembly parts, int all) {
    this.parts = parts;
    this.all = all;
    this.json = parts.arguments().has(Flag.JSON);
  }

  @Override
  public synchronized void stage(OpenOrder order, Stage stage) {
    // Other stages pass quickly; only a prompt has to say whose it is.
    if (stage == Stage.WAITING_FOR_CODE && all > 1 && parts.terminal().isPresent()) {
      String device = order.entry().mfa().map(one -> ": " + one.serial()).orElse("");
      parts.say(Texts.harmless(order.profile()) + " waits for an MFA code" + device);
    }
  }

  @Override
  public synchronized void done(OpenResult result) {
    String name = Texts.harmless(result.order().profile());
    parts.say(count() + name + " " + words(result));
    if (all == 1) {
      result.signedIn().ifPresent(in -> in.notes().forEach(note -> parts.say(name + ": " + note)));
    } else {
      result.signedIn().ifPresent(in -> notes.add(name, in.notes()));
    }
    if (json) {
      print(OpenJson.ofResult(result));
    }
  }

  /** A target that could not even be tried. */
  synchronized void failed(String profile, AlugException why) {
    parts.say(count() + why.paragraph());
    if (json) {
      print(OpenJson.ofFailure(profile, why));
    }
  }

  private void print(Json line) {
    line.printOn(parts.around().out());
    parts.around().out().flush();
  }

  private String count() {
    done++;
    return all > 1 ? done + "/" + all + " " : "";
  }

  private static String words(OpenResult result) {
    if (result.failure().isPresent()) {
      String why = result.failure().get().paragraph();
      return result.status() == Status.LAUNCHED ? why : result.status().word() + ": " + why;
    }
    String length =
        result
            .signedIn()
            .map(in -> ", for " + ConsoleSeconds.words(in.consoleSeconds()))
            .orElse("");
    return switch (result.outcome().orElse(Outcome.OPENED)) {
      case COPIED -> "copied" + length + LINK;
      case SENT_TO_TERMINAL -> "sent to the terminal's clipboard" + length + LINK;
      case PRINTED -> "printed" + length + LINK;
      default -> "opened" + length;
    };
  }

  /** After several consoles: what is to be known of them, and how to try again what failed. */
  void summary(List<OpenResult> results) {
    notes.lines().forEach(parts::say);
    List<String> again = new ArrayList<>();
    for (OpenResult result : results) {
      if (!result.status().isGood()) {
        again.add(Texts.harmless(result.order().profile()));
      }
    }
    if (all > 1 && !again.isEmpty()) {
      String good = results.size() - again.size() + " of " + all + " opened";
      parts.say(good + ". The others again: alug open " + String.join(" ", again));
    }
  }
}
