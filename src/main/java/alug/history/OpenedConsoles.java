package alug.history;

import alug.base.AlugException;
import alug.files.LockedFile;
import alug.files.PrivateDirectory;
import alug.files.TabLine;
import alug.profile.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The consoles that were opened, in the file {@code history}; it holds no secrets.
 *
 * <p>Trouble with the file costs the memory of a console, never a sign-in; it is told.
 */
public final class OpenedConsoles {
  private static final String FILE = "history";
  private static final int MOST = 2_000;

  private final LockedFile file;
  private final Consumer<String> notices;

  /**
   * The consoles of a state directory; nothing is read yet.
   *
   * @param notices told what went wrong with the file, one sentence each
   */
  public OpenedConsoles(PrivateDirectory state, Consumer<String> notices) {
    this.file = state.file(FILE);
    this.notices = notices;
  }

  /** What is remembered now; one read of one small file. */
  public ConsoleHistory read() {
    try {
      return new ConsoleHistory(consoles(TabLine.linesOf(file.read().orElse(""))));
    } catch (AlugException e) {
      notices.accept("opened consoles are not known: " + e.paragraph());
      return ConsoleHistory.EMPTY;
    }
  }

  /** Remembers that a console was opened and until when it lives. */
  public void record(
      String profile,
      Optional<AccountId> account,
      Optional<String> role,
      Instant openedAt,
      Instant expiresAt) {
    OpenedConsole console = new OpenedConsole(profile, account, role, openedAt, expiresAt, 1, 1);
    try {
      file.update(text -> with(console, TabLine.linesOf(text)));
    } catch (AlugException e) {
      if (e.kind() == AlugException.Kind.CANCELLED) {
        throw e;
      }
      notices.accept("the opened console is not remembered: " + e.paragraph());
    }
  }

  private static String with(OpenedConsole console, List<String> lines) {
    ConsoleHistory before = new ConsoleHistory(consoles(lines));
    OpenedConsole now = before.of(console.profile()).map(console::after).orElse(console);
    List<OpenedConsole> all = new ArrayList<>(before.all());
    all.removeIf(one -> one.profile().equals(console.profile()));
    all.add(now);
    List<String> kept = laterVersions(lines);
    for (OpenedConsole one : mostUsed(all, console.openedAt())) {
      kept.add(one.line());
    }
    return TabLine.textOf(kept);
  }

  private static List<OpenedConsole> mostUsed(List<OpenedConsole> all, Instant now) {
    if (all.size() <= MOST) {
      return all;
    }
    Comparator<OpenedConsole> liveFirst = Comparator.comparing(one -> !one.isLiveAt(now));
    all.sort(liveFirst.thenComparing(one -> -one.scoreAt(now)));
    return all.subList(0, MOST);
  }

  private static List<OpenedConsole> consoles(List<String> lines) {
    List<OpenedConsole> consoles = new ArrayList<>();
    for (String line : lines) {
      OpenedConsole console = OpenedConsole.parse(line);
      if (console != null) {
        consoles.add(console);
      }
    }
    return consoles;
  }

  private static List<String> laterVersions(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      if (kept.size() < MOST && OpenedConsole.isOfLaterVersion(line)) {
        kept.add(line);
      }
    }
    return kept;
  }
}
