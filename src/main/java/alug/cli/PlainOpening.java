package alug.cli;

import alug.base.AlugException;
import alug.base.Secret;
import alug.opening.Batch;
import alug.opening.OpenResult;
import alug.opening.OpenResult.Status;
import alug.picker.News;
import alug.picker.OpenWith;
import alug.picker.PickerEffect.Open;
import alug.picker.PickerEffect.Order;
import alug.picker.PlainList;
import alug.picker.Room;
import alug.picker.Row;
import alug.plan.WantedMode;
import alug.tty.Prompt;
import alug.tui.Backstage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Opens rows in the line mode: asks what has to be asked, says what came of it, tries again. */
final class PlainOpening {
  private final PlainList list;
  private final Prompt prompt;
  private final Backstage backstage;
  private final Supplier<PlainCodes> codes;
  private boolean openedAny;

  /**
   * @param codes asks for the codes of one batch
   */
  PlainOpening(PlainList list, Prompt prompt, Backstage backstage, Supplier<PlainCodes> codes) {
    this.list = list;
    this.prompt = prompt;
    this.backstage = backstage;
    this.codes = codes;
  }

  /** Whether the person got a console at all so far. */
  boolean openedAny() {
    return openedAny;
  }

  /** Opens rows, or copies their links. */
  void open(List<Row> rows, OpenWith with, boolean copy) {
    if (rows.isEmpty()) {
      return;
    }
    Optional<AlugException> refusal = rows.get(0).plan().refusal();
    if (rows.size() == 1 && refusal.isPresent()) {
      prompt.say(Texts.harmless(refusal.get().paragraph()));
      return;
    }
    Optional<Open> agreed =
        fitting(new Open(list.orders(rows, with), copy))
            .flatMap(this::confirmed)
            .flatMap(this::inMode);
    if (agreed.isEmpty()) {
      prompt.say("Nothing was opened.");
      return;
    }
    agreed.ifPresent(this::untilDone);
  }

  /** As many as the browser keeps apart, or what the person wants then. */
  private Optional<Open> fitting(Open open) {
    if (open.orders().size() > 1) {
      list.hear(new News.BrowserKnown(room()));
    }
    Optional<PlainList.TooMany> many = list.tooMany(open);
    if (many.isEmpty()) {
      return Optional.of(open);
    }
    many.get().lines().forEach(line -> prompt.say(Texts.harmless(line)));
    String answer = prompt.ask("Which of them (Enter: none)? ").orElse("");
    return many.get().answered(answer);
  }

  private Room room() {
    try {
      return backstage.room();
    } catch (AlugException why) {
      // Opening says what is wrong with the browser.
      return Room.FOR_ALL;
    }
  }

  /** What the person agrees to: all, only the links, or empty. */
  private Optional<Open> confirmed(Open open) {
    Optional<String> question = list.confirmation(open);
    if (question.isEmpty()) {
      return Optional.of(open);
    }
    String answer =
        prompt
            .ask(Texts.harmless(question.get()) + " [y/N, c copies the links instead] ")
            .orElse("");
    return switch (answer) {
      case "y", "Y", "yes" -> Optional.of(open);
      case "c", "C" -> Optional.of(new Open(open.orders(), true));
      default -> Optional.empty();
    };
  }

  private Optional<Open> inMode(Open open) {
    Optional<List<String>> choices = list.codeChoices(open);
    if (choices.isEmpty()) {
      return Optional.of(list.withCodes(open, Optional.empty()));
    }
    prompt.say("[1] " + choices.get().get(0));
    prompt.say("[2] " + choices.get().get(1));
    String what = (open.copy() ? "Copy " : "Open ") + open.orders().size();
    String answer =
        prompt
            .ask(what + (open.copy() ? " links" : " consoles") + ", 1 or 2 (Enter: 1, b: back): ")
            .orElse("b");
    return switch (answer) {
      case "", "1" -> Optional.of(list.withCodes(open, Optional.of(WantedMode.SHARED)));
      case "2" -> Optional.of(list.withCodes(open, Optional.of(WantedMode.LONG)));
      default -> Optional.empty();
    };
  }

  /** Opens, and those that failed again for as long as the person wants that. */
  private void untilDone(Open open) {
    List<Order> left = open.orders();
    while (!left.isEmpty()) {
      left = failed(new Open(left, open.copy(), open.multiSession()));
      boolean again = !left.isEmpty() && wantsAgain(left.size());
      left = again ? left : List.of();
    }
  }

  private boolean wantsAgain(int failed) {
    String them = failed == 1 ? "the one that failed" : "the " + failed + " that failed";
    String answer = prompt.ask("Try " + them + " again? [y/N] ").orElse("");
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
  }

  /** Opens them once; the orders that brought no console. */
  private List<Order> failed(Open open) {
    List<Order> orders = open.orders();
    boolean copy = open.copy();
    String what = orders.size() == 1 ? orders.get(0).profile() : orders.size() + " consoles";
    prompt.say(Texts.harmless((copy ? "Copying the link of " : "Opening ") + what + "."));
    PlainProgress progress = new PlainProgress(prompt, orders.size());
    List<OpenResult> results;
    try {
      results =
          backstage.open(
              new Backstage.Opening(orders, copy, open.multiSession()),
              codes.get(),
              progress,
              new Batch.Stop());
    } catch (AlugException none) {
      prompt.say(Texts.harmless(none.paragraph()));
      return List.of();
    }
    handOver(progress, copy);
    return left(orders, results);
  }

  /** Those to try again; none where the person only gave no code. */
  private List<Order> left(List<Order> orders, List<OpenResult> results) {
    Set<String> good = new HashSet<>();
    boolean worthAnother = false;
    for (OpenResult result : results) {
      worthAnother |= !result.status().isGood() && result.status() != Status.SKIPPED;
      if (result.status().isGood()) {
        good.add(result.order().profile());
      }
    }
    openedAny |= !good.isEmpty();
    list.mark(list.named(good), false);
    List<Order> left = new ArrayList<>(orders);
    left.removeIf(order -> good.contains(order.profile()));
    if (orders.size() > 1) {
      prompt.say(good.size() + " of " + orders.size() + " opened.");
    }
    return worthAnother ? left : List.of();
  }

  /** Copies or prints the links that no browser took. */
  private void handOver(PlainProgress progress, boolean copy) {
    Map<String, Secret> links = progress.links();
    if (links.isEmpty()) {
      return;
    }
    String answer =
        copy
            ? "c"
            : prompt
                .ask("Whoever has a link is signed in. c copies, p prints them here, Enter not: ")
                .orElse("");
    if (answer.equals("c")) {
      copy(links);
    } else if (answer.equals("p")) {
      links.forEach((name, link) -> prompt.say(Texts.harmless(name) + "\n" + link.reveal()));
    }
  }

  private void copy(Map<String, Secret> links) {
    try {
      String said = backstage.copy(new ArrayList<>(links.values()));
      prompt.say(said + ": whoever has a link is signed in with it, for 15 minutes.");
    } catch (AlugException none) {
      prompt.say(Texts.harmless(none.paragraph()));
    }
  }
}
