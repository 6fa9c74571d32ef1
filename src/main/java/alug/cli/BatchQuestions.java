package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.plan.ConsoleSeconds;
import alug.plan.Mode;
import alug.plan.PlanRequest;
import alug.plan.Planner;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.profile.ProfileEntry;
import alug.session.MfaCode;
import alug.session.MfaLedger;
import alug.settings.Setting;
import alug.tty.Prompt;
import alug.vault.FileMfaLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the person is asked before a batch begins. */
final class BatchQuestions {
  private static final int NAMED = 3;
  private static final int STEP_SECONDS = 30;
  private static final int MINUTE = 60;

  private final Assembly parts;
  private final Optional<Prompt> terminal;

  BatchQuestions(Assembly parts) {
    this(parts, parts.terminal());
  }

  BatchQuestions(Assembly parts, Optional<Prompt> terminal) {
    this.parts = parts;
    this.terminal = terminal;
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
            + (production.size() == 1 ? "1 of them is" : production.size() + " of them are")
            + " production: "
            + named(production);
    if (terminal.isEmpty()) {
      throw AlugException.of(
          Kind.USAGE, "ConfirmationNeeded", question, "Nobody can be asked here; add --yes.");
    }
    String answer = terminal.get().ask(question + " [y/N] ").orElse("");
    if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
      throw nothingOpened();
    }
  }

  private static String named(Set<String> names) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(names));
    List<String> shown = sorted.subList(0, Math.min(NAMED, sorted.size()));
    int more = sorted.size() - shown.size();
    return Texts.harmless(String.join(", ", shown)) + (more > 0 ? ", +" + more : "");
  }

  /**
   * Settles, for a batch that would need several codes, which of its roles open for 1 h instead.
   */
  Function<ProfileEntry, PlanRequest> requests(List<ProfileEntry> entries, PlanRequest request) {
    PlanRequest shared =
        new PlanRequest(WantedMode.SHARED, request.duration(), request.defaultSeconds());
    Codes codes = Codes.of(entries, parts.planner(request), parts.planner(shared));
    String batchMode = parts.settings().text(Setting.BATCH_MODE);
    boolean asWished = parts.arguments().has(Flag.MODE) || batchMode.equals("long");
    if (asWished || !codes.differ()) {
      return entry -> request;
    }
    boolean ask = batchMode.equals("ask");
    if (ask && terminal.isPresent() && asksForLong(terminal.get(), codes, entries.size())) {
      return entry -> request;
    }
    if (ask && terminal.isEmpty()) {
      parts.say(
          codes.longOnes().size()
              + " roles would each need a code for more than 1 h; opening them for 1 h with "
              + words(codes.shared())
              + ". For more use --mode long.");
    }
    return entry -> codes.longOnes().contains(entry.name()) ? shared : request;
  }

  private boolean asksForLong(Prompt prompt, Codes codes, int consoles) {
    String question =
        "Open "
            + consoles
            + " consoles: [1] all now, 1 h each, "
            + words(codes.shared())
            + "   [2] "
            + codes.length()
            + " each, "
            + words(codes.planned())
            + ", about "
            + codes.minutes()
            + (isUsed(codes) ? " min (first code in " : " min (next code in ")
            + MfaCode.secondsToNext(parts.around().clock().instant())
            + " s): ";
    String answer = prompt.ask(question).orElseThrow(BatchQuestions::nothingOpened);
    return switch (answer) {
      case "", "1" -> false;
      case "2" -> true;
      default -> throw nothingOpened();
    };
  }

  /** Whether a device shows a code that went to AWS already, so that the next one is the first. */
  private boolean isUsed(Codes codes) {
    InstantSource clock = parts.around().clock();
    MfaLedger ledger = new FileMfaLedger(parts.state(), clock, parts.notices());
    Instant now = clock.instant();
    long step = MfaCode.step(now);
    for (String serial : codes.devices()) {
      for (Instant sent : ledger.sent(serial)) {
        if (MfaCode.step(sent) == step) {
          return true;
        }
      }
    }
    return false;
  }

  private static String words(int codes) {
    return switch (codes) {
      case 0 -> "no code";
      case 1 -> "one code";
      default -> codes + " codes";
    };
  }

  private static AlugException nothingOpened() {
    return AlugException.of(Kind.CANCELLED, "Cancelled", "Nothing was opened", "");
  }

  /**
   * What a batch costs.
   *
   * @param longOnes the profiles that would each take a code of their own
   * @param length how long those would last, in words
   * @param planned how many codes it takes as planned
   * @param shared how many it takes where all of them share the sessions of their sources
   * @param devices whose codes those are
   * @param minutes how long the planned codes take, one for each half minute of a device
   */
  private record Codes(
      Set<String> longOnes,
      String length,
      int planned,
      int shared,
      Set<String> devices,
      int minutes) {
    static Codes of(List<ProfileEntry> entries, Planner asWished, Planner sharing) {
      Set<String> longOnes = new HashSet<>();
      Set<Integer> lengths = new TreeSet<>();
      Set<String> sessions = new HashSet<>();
      Set<String> allSessions = new HashSet<>();
      Map<String, Integer> byDevice = new HashMap<>();
      for (ProfileEntry entry : entries) {
        SignInPlan plan = asWished.plan(entry);
        String device = entry.mfa().map(one -> one.serial()).orElse("");
        if (sharing.plan(entry).needsCode()) {
          allSessions.add(device);
        }
        if (plan.mode() == Mode.LONG && plan.needsCode()) {
          longOnes.add(entry.name());
          lengths.add(plan.seconds());
          byDevice.merge(device, 1, Integer::sum);
        } else if (plan.needsCode() && sessions.add(device)) {
          byDevice.merge(device, 1, Integer::sum);
        }
      }
      int most = 1;
      for (int codes : byDevice.values()) {
        most = Math.max(most, codes);
      }
      int longest = lengths.stream().max(Integer::compare).orElse(0);
      return new Codes(
          longOnes,
          (lengths.size() > 1 ? "up to " : "") + ConsoleSeconds.words(longest),
          longOnes.size() + sessions.size(),
          allSessions.size(),
          byDevice.keySet(),
          Math.max(1, ((most - 1) * STEP_SECONDS + MINUTE - 1) / MINUTE));
    }

    /** Whether there is something to choose. */
    boolean differ() {
      return !longOnes.isEmpty() && planned > 1 && planned > shared;
    }
  }
}
