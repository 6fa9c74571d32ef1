package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.plan.ConsoleSeconds;
import alug.plan.Mode;
import alug.plan.PlanRequest;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.profile.ProfileEntry;
import alug.settings.Setting;
import alug.tty.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the person is asked before a batch begins. */
final class BatchQuestions {
  private static final int NAMED = 3;

  private final Assembly parts;

  BatchQuestions(Assembly parts) {
    this.parts = parts;
  }

  /**
   * Asks before many consoles are opened.
   *
   * @throws AlugException of kind CANCELLED if the person does not want it, USAGE if there is
   *     nobody to ask
   */
  void confirm(List<ProfileEntry> entries, Set<String> production) {
    int limit = parts.settings().number(Setting.CONFIRM_ABOVE);
    if (entries.size() <= limit || production.isEmpty() || parts.arguments().has(Flag.YES)) {
      return;
    }
    String question =
        "Open "
            + entries.size()
            + " consoles? "
            + production.size()
            + " of them are production: "
            + named(production);
    Optional<Prompt> terminal = parts.terminal();
    if (terminal.isEmpty()) {
      throw AlugException.of(
          Kind.USAGE, "ConfirmationNeeded", question, "Nobody can be asked here; add --yes.");
    }
    String answer = terminal.get().ask(question + " [y/N] ").orElse("");
    if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
      throw AlugException.of(Kind.CANCELLED, "Cancelled", "Nothing was opened", "");
    }
  }

  private static String named(Set<String> names) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(names));
    List<String> shown = sorted.subList(0, Math.min(NAMED, sorted.size()));
    int more = sorted.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? ", +" + more : "");
  }

  /** Settles whether a batch that would need several codes opens long or shared. */
  PlanRequest modeFor(List<ProfileEntry> entries, PlanRequest request) {
    List<SignInPlan> withCode = longWithCode(entries, request);
    if (withCode.size() < 2 || parts.arguments().has(Flag.MODE)) {
      return request;
    }
    String batchMode = parts.settings().text(Setting.BATCH_MODE);
    if (batchMode.equals("long")) {
      return request;
    }
    boolean ask = batchMode.equals("ask") && parts.terminal().isPresent();
    if (ask && asksForLong(withCode, entries.size())) {
      return request;
    }
    if (!ask) {
      parts.say(
          withCode.size()
              + " roles would each need a code for more than 1 h; opening all for 1 h with one."
              + " For more use --mode long.");
    }
    return new PlanRequest(WantedMode.SHARED, request.duration(), request.defaultSeconds());
  }

  private boolean asksForLong(List<SignInPlan> withCode, int consoles) {
    int longest = 0;
    for (SignInPlan plan : withCode) {
      longest = Math.max(longest, plan.seconds());
    }
    String question =
        "Open "
            + consoles
            + " consoles: [1] all now, 1 h each, one code   [2] up to "
            + ConsoleSeconds.words(longest)
            + " each, "
            + withCode.size()
            + " codes, about "
            + (withCode.size() + 1) / 2
            + " min: ";
    String answer = parts.terminal().flatMap(prompt -> prompt.ask(question)).orElse("");
    return switch (answer) {
      case "", "1" -> false;
      case "2" -> true;
      default -> throw AlugException.of(Kind.CANCELLED, "Cancelled", "Nothing was opened", "");
    };
  }

  private List<SignInPlan> longWithCode(List<ProfileEntry> entries, PlanRequest request) {
    List<SignInPlan> found = new ArrayList<>();
    for (ProfileEntry entry : entries) {
      SignInPlan plan = parts.planner(request).plan(entry);
      if (plan.mode() == Mode.LONG && plan.needsCode()) {
        found.add(plan);
      }
    }
    return found;
  }
}
