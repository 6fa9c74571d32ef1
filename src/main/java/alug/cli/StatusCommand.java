package alug.cli;

import alug.history.OpenedConsole;
import alug.profile.AccountId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code alug status}: the live consoles, soonest end first; exit code 1 when there are none. */
final class StatusCommand {
  private static final int NONE_LIVE = 1;
  private static final Duration WARN_BELOW = Duration.ofMinutes(5);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

  private final Assembly parts;
  private final Set<OpenedConsole> warned = new HashSet<>();

  StatusCommand(Assembly parts) {
    this.parts = parts;
  }

  int run() {
    if (parts.arguments().has(Flag.WATCH)) {
      checkFormat();
      return watch();
    }
    if (parts.arguments().has(Flag.NOTIFY)) {
      throw Arguments.usage("--notify goes with --watch", parts.arguments().command());
    }
    checkFormat();
    List<OpenedConsole> consoles = live();
    print(consoles);
    return consoles.isEmpty() ? NONE_LIVE : 0;
  }

  private List<OpenedConsole> live() {
    List<OpenedConsole> consoles =
        new ArrayList<>(parts.history().read().live(parts.around().clock().instant()));
    consoles.sort(Comparator.comparing(OpenedConsole::expiresAt));
    return consoles;
  }

  /** Refuses a bad format also while no console is open. */
  private void checkFormat() {
    Instant now = parts.around().clock().instant();
    OpenedConsole any =
        new OpenedConsole("any", Optional.empty(), Optional.empty(), now, now, 1, 1);
    parts.arguments().value(Flag.FORMAT).ifPresent(format -> formatted(format, any));
  }

  private void print(List<OpenedConsole> consoles) {
    String text = text(consoles);
    if (text.isEmpty() && parts.arguments().value(Flag.FORMAT).isEmpty()) {
      parts.say("No console is open.");
    }
    parts.around().out().print(text);
    parts.around().out().flush();
  }

  private String text(List<OpenedConsole> consoles) {
    Optional<String> format = parts.arguments().value(Flag.FORMAT);
    if (parts.arguments().has(Flag.JSON)) {
      return json(consoles) + "\n";
    }
    if (format.isEmpty()) {
      return consoles.isEmpty() ? "" : table(consoles).toString();
    }
    StringBuilder lines = new StringBuilder();
    for (OpenedConsole console : consoles) {
      lines.append(formatted(format.get(), console)).append('\n');
    }
    return lines.toString();
  }

  private Json json(List<OpenedConsole> consoles) {
    Json json = new Json();
    return json.object(
        () -> json.array("consoles", () -> consoles.forEach(one -> json(json, one))));
  }

  private void json(Json json, OpenedConsole console) {
    json.object(
        () ->
            json.field("profile", console.profile())
                .field("accountId", console.account())
                .field("roleName", console.role())
                .instant("openedAt", Optional.of(console.openedAt()))
                .instant("expiresAt", Optional.of(console.expiresAt()))
                .field("remainingSeconds", left(console).toSeconds()));
  }

  private Table table(List<OpenedConsole> consoles) {
    Table table = new Table("PROFILE", "ACCOUNT", "ROLE", "LEFT");
    for (OpenedConsole console : consoles) {
      String left = Texts.left(left(console));
      table.row(
          console.profile(),
          console.account().map(AccountId::digits).orElse("-"),
          console.role().orElse("-"),
          isEnding(console) ? left + " !" : left);
    }
    return table;
  }

  private String formatted(String format, OpenedConsole console) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      boolean letter = c == '%' && i + 1 < format.length();
      text.append(letter ? value(format.charAt(++i), console) : String.valueOf(c));
    }
    return Texts.harmless(text.toString());
  }

  private String value(char letter, OpenedConsole console) {
    return switch (letter) {
      case 'n' -> console.profile();
      case 'a' -> console.account().map(AccountId::digits).orElse("");
      case 'r' -> console.role().orElse("");
      case 'l' -> Texts.left(left(console));
      case 'e' -> console.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString();
      case '%' -> "%";
      default ->
          throw Arguments.usage(
              "--format knows no %" + letter + ": " + Flag.FORMAT.help(),
              parts.arguments().command());
    };
  }

  private int watch() {
    Optional<String> shown = Optional.empty();
    while (!Thread.currentThread().isInterrupted()) {
      List<OpenedConsole> consoles = live();
      String now = text(consoles);
      if (!shown.equals(Optional.of(now))) {
        print(consoles);
        shown = Optional.of(now);
      }
      consoles.stream().filter(this::isEnding).filter(warned::add).forEach(this::warn);
      parts.rest(LOOK_EVERY);
    }
    return 0;
  }

  private void warn(OpenedConsole console) {
    String text = "The console of " + console.profile() + " ends in " + Texts.left(left(console));
    parts.say(text + ".");
    if (parts.arguments().has(Flag.NOTIFY)) {
      try {
        new Notifier(parts.around().os()).show(text);
      } catch (IOException e) {
        parts.say("No desktop notification can be shown: " + e.getMessage());
      }
    }
  }

  private boolean isEnding(OpenedConsole console) {
    return left(console).compareTo(WARN_BELOW) < 0;
  }

  private Duration left(OpenedConsole console) {
    Instant now = parts.around().clock().instant();
    return Duration.between(now, console.expiresAt());
  }
}
