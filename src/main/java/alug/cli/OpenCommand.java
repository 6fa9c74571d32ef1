package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.launch.Browser;
import alug.launch.BrowserChoice;
import alug.launch.LinkPrinter;
import alug.opening.Batch;
import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.plan.PlanRequest;
import alug.profile.ProfileEntry;
import alug.session.MfaCodes;
import alug.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code alug open} and {@code alug -p … --open}: opens consoles in browsers. */
final class OpenCommand {
  private final Assembly parts;
  private final Arguments arguments;
  private final Wishes wishes;

  OpenCommand(Assembly parts) {
    this.parts = parts;
    this.arguments = parts.arguments();
    this.wishes = new Wishes(parts);
  }

  int run() {
    Optional<String> filter = arguments.value(Flag.FILTER);
    if (filter.isPresent() == !arguments.words().isEmpty()) {
      throw Arguments.usage("alug open wants profile names or --filter QUERY", arguments.command());
    }
    return open(
        filter.isPresent()
            ? Targets.matching(parts, filter.get())
            : Targets.named(parts, arguments.words(), parts.resolver()));
  }

  int open(Targets targets) {
    MfaSources codes = new MfaSources(parts, wishes.code());
    PlanRequest request = wishes.planRequest(codes.given().isPresent());
    ProgressLines progress = new ProgressLines(parts, targets.size());
    List<OpenResult> results = List.of();
    try (Faces faces = new Faces(parts, Faces.terminalClipboard(), printer(targets.size()))) {
      Optional<Batch> batch = batch(faces, targets);
      targets.unknown().forEach(progress::failed);
      if (batch.isPresent()) {
        List<OpenOrder> orders = orders(targets.entries(), request);
        results = batch.get().run(orders, fresh(codes.codes()), progress, new Batch.Stop());
        codes.sayIfNotNeeded();
      }
    }
    progress.summary(results);
    return exitCode(targets, results);
  }

  /** What opens them; empty where there is nothing to open. */
  private Optional<Batch> batch(Faces faces, Targets targets) {
    int consoles = targets.entries().size();
    if (consoles == 0) {
      return Optional.empty();
    }
    BrowserChoice choice = faces.choose(wishes.browser(), consoles);
    refuseMixedOutput(choice.browser());
    if (!choice.reason().isEmpty()) {
      parts.say("No browser is opened: " + choice.reason() + ".");
    }
    Batch batch = new Batch(faces.opener(choice), parts.settings().number(Setting.PARALLEL));
    batch.admit(consoles, false).ifPresent(parts::say);
    return Optional.of(batch);
  }

  /** The questions, and what follows from the answers. */
  private List<OpenOrder> orders(List<ProfileEntry> entries, PlanRequest request) {
    warmUp(entries);
    Set<String> production =
        new Production(parts.settings().text(Setting.PRODUCTION)).among(entries);
    BatchQuestions questions = new BatchQuestions(parts);
    questions.confirm(entries, production);
    Function<ProfileEntry, PlanRequest> requests = questions.requests(entries, request);
    List<OpenOrder> orders = new ArrayList<>(entries.size());
    for (ProfileEntry entry : entries) {
      orders.add(
          new OpenOrder(
              entry,
              requests.apply(entry),
              () -> wishes.openDestination(entry),
              Faces.look(entry, production.contains(entry.name()))));
    }
    return orders;
  }

  private void warmUp(List<ProfileEntry> entries) {
    try {
      parts.aws().warmUp(entries.get(0));
      parts.aws().connectAhead(entries, parts.settings().number(Setting.PARALLEL));
      parts.aws().keepWarm();
    } catch (AlugException why) {
      // Its own sign-in will say it; the others are not to blame.
      return;
    }
  }

  private MfaCodes fresh(MfaCodes codes) {
    return new FreshCodes(
        codes,
        (length, why) -> {
          parts.say(why + ".");
          Thread.sleep(length.toMillis());
        });
  }

  /** A single target gives the code of its failure, several give 1 if any failed. */
  private static int exitCode(Targets targets, List<OpenResult> results) {
    List<AlugException> failures = new ArrayList<>(targets.unknown().values());
    for (OpenResult result : results) {
      result.failure().ifPresent(failures::add);
    }
    if (failures.isEmpty()) {
      return 0;
    }
    boolean cancelled = failures.size() == targets.size();
    for (AlugException failure : failures) {
      cancelled &= failure.kind() == Kind.CANCELLED;
    }
    if (cancelled) {
      return Kind.CANCELLED.exitCode();
    }
    return targets.size() == 1 ? failures.get(0).kind().exitCode() : 1;
  }

  private void refuseMixedOutput(Browser browser) {
    if (browser.printsLinks() && arguments.has(Flag.JSON)) {
      throw notWithJson();
    }
  }

  private static AlugException notWithJson() {
    return AlugException.of(
        Kind.USAGE,
        "PrintWithJson",
        "Links are not printed among the lines of --json",
        "Leave out --json, or use alug -p PROFILE --json for one link.");
  }

  private LinkPrinter printer(int targets) {
    if (arguments.has(Flag.JSON)) {
      return request -> {
        throw notWithJson();
      };
    }
    return request -> {
      String name = targets > 1 ? request.profile() + "\t" : "";
      parts.around().out().println(name + request.link().reveal());
      parts.around().out().flush();
    };
  }
}
