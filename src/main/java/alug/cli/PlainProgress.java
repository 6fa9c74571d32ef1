package alug.cli;

import alug.base.Secret;
import alug.console.SignInResult.SignedIn;
import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.opening.Progress;
import alug.opening.Stage;
import alug.plan.ConsoleSeconds;
import alug.tty.Prompt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says a line for each console that came to its end, and keeps the links of those nobody took. */
final class PlainProgress implements Progress {
  private final Prompt prompt;
  private final int all;
  private final Map<String, Secret> links = new LinkedHashMap<>();
  private final NotesOnce notes = new NotesOnce();
  private int done;

  /**
   * @param all how many consoles there will be
   */
  PlainProgress(Prompt prompt, int all) {
    this.prompt = prompt;
    this.all = all;
  }

  @Override
  public void stage(OpenOrder order, Stage stage) {
    // Lines that come and go are for a screen; who listens wants the outcome.
  }

  @Override
  public synchronized void done(OpenResult result) {
    done++;
    String name = result.order().profile();
    String count = all > 1 ? done + " of " + all + ": " : "";
    prompt.say(Texts.harmless(count + name + " " + words(result)));
    notes.add(Texts.harmless(name), result.signedIn().map(SignedIn::notes).orElse(List.of()));
    if (done == all) {
      notes.lines().forEach(line -> prompt.say(Texts.harmless(line)));
    }
    if (result.status() == OpenResult.Status.PRINTED) {
      result.signedIn().ifPresent(in -> links.put(name, in.link()));
    }
  }

  /** The links that no browser took, by profile. */
  synchronized Map<String, Secret> links() {
    return new LinkedHashMap<>(links);
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
      case COPIED -> "copied" + length + ProgressLines.LINK;
      case PRINTED -> "has its link ready" + length;
      default -> "opened" + length;
    };
  }
}
