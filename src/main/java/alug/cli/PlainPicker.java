package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.picker.Catalog;
import alug.picker.News;
import alug.picker.OpenWith;
import alug.picker.PickerSetup;
import alug.picker.PlainList;
import alug.picker.Row;
import alug.profile.CredentialSource.AccessKey;
import alug.session.Approval;
import alug.tty.Prompt;
import alug.tui.Backstage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The picker as questions and answers on lines, for screen readers and terminals without a screen.
 */
final class PlainPicker {
  private static final int PAGE = 20;
  private static final List<String> HELP =
      List.of(
          "text filters, /text too, / alone shows all; part of an account id is 3 digits or more",
          "3 or 1 4 7-9 or all opens those; Enter opens the marked ones, or the only one found",
          "m 3 marks, u 3 unmarks, u unmarks all, + shows more",
          "d 3 details, c 3 copies the link, o 3 opens with another length, mode, region or page",
          "t 3 logs in to its source, x 3 forgets that session, z takes that back",
          "p 3 pins or unpins, s what is open, r reads the files again, q quits",
          "filter: 'exact ^start end$ !not a | b role:x src:x acct:1 is:live");

  private final PlainList list;
  private final Prompt prompt;
  private final Backstage backstage;
  private final InstantSource clock;
  private final PlainOpening opening;
  private final PlainSessions sessions;
  private int most = PAGE;
  private boolean quit;

  /**
   * @param demo where the codes of a demo come from
   */
  PlainPicker(
      PickerSetup setup,
      Prompt prompt,
      Backstage backstage,
      InstantSource clock,
      Optional<PlainCodes.Demonstration> demo) {
    this.list = new PlainList(setup, clock.instant());
    this.prompt = prompt;
    this.backstage = backstage;
    this.clock = clock;
    Supplier<PlainCodes> codes = () -> new PlainCodes(prompt, clock, this::source, demo);
    this.opening = new PlainOpening(list, prompt, backstage, codes);
    this.sessions = new PlainSessions(prompt, backstage, codes);
    backstage.approveWith(this::mayRun);
  }

  /** Reads lines until the person leaves; the exit code. */
  int run() {
    load();
    show();
    warmUp();
    while (!quit) {
      Optional<String> line = prompt.ask(question());
      if (line.isEmpty()) {
        break;
      }
      refresh();
      List<Row> found = list.found();
      PlainInput input = PlainInput.parse(line.get(), Math.min(most, found.size()), found.size());
      obey(input, rows(input, found));
    }
    return opening.openedAny() ? 0 : Kind.CANCELLED.exitCode();
  }

  private String question() {
    String filter = list.filter().isEmpty() ? "" : " [" + Texts.harmless(list.filter()) + "]";
    String marked = list.marks().isEmpty() ? "" : " " + list.marks().size() + " marked";
    return "alug" + filter + marked + "> ";
  }

  private void load() {
    try {
      Catalog catalog = backstage.catalog();
      list.hear(new News.CatalogLoaded(catalog));
      list.hear(new News.PinsLoaded(backstage.pins()));
      catalog.problems().forEach(line -> prompt.say(Texts.harmless(line)));
      refresh();
    } catch (AlugException failure) {
      prompt.say(Texts.harmless(failure.paragraph()));
    }
  }

  /** Makes the first sign-in quicker. */
  private void warmUp() {
    try {
      backstage.warmUp();
    } catch (AlugException failure) {
      prompt.say(Texts.harmless(failure.paragraph()));
    }
  }

  private void refresh() {
    list.at(clock.instant());
    list.hear(new News.SessionsChanged(backstage.sessions()));
    list.hear(new News.ConsolesChanged(backstage.consoles()));
    list.hear(new News.PlansChanged(backstage.plans()));
  }

  private void show() {
    List<Row> found = list.found();
    if (found.isEmpty()) {
      list.nothingFound().forEach(prompt::say);
      return;
    }
    list.lines(most).forEach(prompt::say);
    int shown = Math.min(most, found.size());
    String all = found.size() + (found.size() == 1 ? " profile" : " profiles");
    String count = shown < found.size() ? shown + " of " + all + ", + shows more" : all;
    prompt.say(count + ". Text filters, a number opens, ? helps.");
  }

  /** The rows a line is about: those it names, else the marked ones, else the only one found. */
  private List<Row> rows(PlainInput input, List<Row> found) {
    List<Row> rows = new ArrayList<>();
    for (int number : input.numbers()) {
      rows.add(found.get(number - 1));
    }
    if (!rows.isEmpty()) {
      return rows;
    }
    List<Row> marked = list.marked();
    return !marked.isEmpty() || found.size() != 1 ? marked : found;
  }

  private void obey(PlainInput input, List<Row> rows) {
    switch (input.verb()) {
      case FILTER -> filter(input.text());
      case MORE -> more();
      case HELP -> HELP.forEach(prompt::say);
      case STATUS -> list.status().forEach(prompt::say);
      case RELOAD -> {
        load();
        show();
      }
      case QUIT -> quit = true;
      case MISTAKE -> prompt.say(Texts.harmless(input.text()));
      case UNDO -> sessions.undo();
      case UNMARK -> unmark(input, rows);
      default -> obeyAbout(input.verb(), rows);
    }
  }

  /** What needs rows. */
  private void obeyAbout(PlainInput.Verb verb, List<Row> rows) {
    if (rows.isEmpty()) {
      prompt.say("Which? Type a number of the list, or text until one is left. ? helps.");
      return;
    }
    switch (verb) {
      case MARK -> mark(rows);
      case DETAILS -> rows.forEach(row -> list.details(row).forEach(prompt::say));
      case COPY -> opening.open(rows, OpenWith.DEFAULTS, true);
      case OPEN_WITH -> openWith(rows);
      case PIN -> pin(rows);
      case LOG_IN -> sessions.logIn(groups(rows));
      case FORGET -> sessions.forget(groups(rows));
      default -> opening.open(rows, OpenWith.DEFAULTS, false);
    }
  }

  private void filter(String text) {
    list.filter(text);
    most = PAGE;
    show();
  }

  private void more() {
    most = Math.min(most, list.found().size()) + PAGE;
    show();
  }

  private void mark(List<Row> rows) {
    list.mark(rows, true);
    prompt.say(list.marks().size() + " marked.");
  }

  private void unmark(PlainInput input, List<Row> rows) {
    list.mark(input.numbers().isEmpty() ? list.marked() : rows, false);
    prompt.say(list.marks().size() + " marked.");
  }

  private void pin(List<Row> rows) {
    Set<String> pins = new LinkedHashSet<>(backstage.pins());
    for (Row row : rows) {
      boolean pinned = pins.add(row.id()) || !pins.remove(row.id());
      prompt.say(Texts.harmless(row.id()) + (pinned ? " is pinned." : " is not pinned any more."));
    }
    backstage.savePins(new ArrayList<>(pins));
    list.hear(new News.PinsLoaded(new ArrayList<>(pins)));
  }

  /** Asks how, one thing after the other; the end of input goes back. */
  private void openWith(List<Row> rows) {
    List<PlainList.Wish> wishes = PlainList.wishes();
    for (PlainList.Wish wish : wishes) {
      if (!answered(wish)) {
        return;
      }
    }
    opening.open(rows, PlainList.answered(wishes), false);
  }

  private boolean answered(PlainList.Wish wish) {
    while (true) {
      Optional<String> answer = prompt.ask(wish.question());
      String problem = answer.map(wish::answer).orElse("");
      if (problem.isEmpty()) {
        return answer.isPresent();
      }
      prompt.say(Texts.harmless(problem) + ".");
    }
  }

  /** Whose code a profile needs: the root of its chain. */
  private String source(String profile) {
    for (Row row : list.named(Set.of(profile))) {
      return row.entry().source().root().map(AccessKey::profile).orElse(row.group());
    }
    return profile;
  }

  private static Set<String> groups(List<Row> rows) {
    Set<String> groups = new LinkedHashSet<>();
    rows.forEach(row -> groups.add(row.group()));
    return groups;
  }

  private Approval.Verdict mayRun(String command) {
    prompt.say("mfa_process wants to run: " + Texts.harmless(command));
    String answer = prompt.ask("Run it now and from now on? [y/N] ").orElse("");
    boolean yes = answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    return yes ? Approval.Verdict.YES : Approval.Verdict.NO;
  }
}
