package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.launch.BrowserChoice;
import alug.launch.BrowserKind;
import alug.launch.LinkPrinter;
import alug.opening.Batch;
import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.plan.PlanRequest;
import alug.profile.ProfileEntry;
import alug.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Optional<BrowserKind> browser = wishes.browser();
    Set<String> production =
        new Production(parts.settings().text(Setting.PRODUCTION)).among(targets.entries());
    BatchQuestions questions = new BatchQuestions(parts);
    questions.confirm(targets.entries(), production);
    PlanRequest agreed = questions.modeFor(targets.entries(), request);
    try (Faces faces = new Faces(parts, Faces.terminalClipboard(), printer(targets.size()))) {
      BrowserChoice choice = faces.choose(browser, targets.entries().size());
      if (!choice.reason().isEmpty()) {
        parts.say("No browser is opened: " + choice.reason() + ".");
      }
      Batch batch = new Batch(faces.opener(choice), parts.settings().number(Setting.PARALLEL));
      batch.admit(targets.entries().size(), false).ifPresent(parts::say);
      targets.entries().stream().findFirst().ifPresent(entry -> parts.aws().warmUp(entry));
      ProgressLines progress = new ProgressLines(parts, arguments.has(Flag.JSON));
      targets.unknown().forEach(progress::failed);
      List<OpenResult> results =
          batch.run(
              orders(targets.entries(), agreed, production),
              codes.codes(),
              progress,
              new Batch.Stop());
      codes.sayIfNotNeeded();
      return exitCode(targets, results);
    }
  }

  private List<OpenOrder> orders(
      List<ProfileEntry> entries, PlanRequest request, Set<String> production) {
    List<OpenOrder> orders = new ArrayList<>(entries.size());
    for (ProfileEntry entry : entries) {
      orders.add(
          new OpenOrder(
              entry,
              request,
              () -> wishes.openDestination(entry),
              Faces.look(entry, production.contains(entry.name()))));
    }
    return orders;
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
    return targets.size() == 1 ? failures.get(0).kind().exitCode() : 1;
  }

  private LinkPrinter printer(int targets) {
    if (arguments.has(Flag.JSON)) {
      return request -> {
        throw AlugException.of(
            Kind.USAGE,
            "PrintWithJson",
            "Links are not printed among the lines of --json",
            "Leave out --json, or use alug -p PROFILE --json for one link.");
      };
    }
    return request -> {
      String name = targets > 1 ? request.profile() + "\t" : "";
      parts.around().out().println(name + request.link().reveal());
      parts.around().out().flush();
    };
  }
}
