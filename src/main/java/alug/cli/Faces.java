package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.console.ConsoleSignIn;
import alug.console.Detour;
import alug.history.OpenedConsoles;
import alug.launch.BrowserChoice;
import alug.launch.BrowserKind;
import alug.launch.BrowserWish;
import alug.launch.Browsers;
import alug.launch.Clipboard;
import alug.launch.Desktop;
import alug.launch.LinkPrinter;
import alug.launch.Look;
import alug.launch.Outcome;
import alug.launch.TerminalClipboard;
import alug.opening.OpenConsole;
import alug.profile.ProfileEntry;
import alug.settings.Setting;
import alug.settings.Settings;
import alug.tty.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The browsers of a run: what the settings and options want, and what this machine has. */
final class Faces implements AutoCloseable {
  private final Assembly parts;
  private final Clipboard clipboard;
  private final Browsers browsers;

  Faces(Assembly parts, TerminalClipboard terminal, LinkPrinter printer) {
    this.parts = parts;
    Desktop desktop =
        Desktop.of(parts.around().os(), parts.around().environment(), parts.around().home());
    this.clipboard = new Clipboard(desktop, terminal);
    this.browsers = new Browsers(desktop, clipboard, printer);
  }

  /** The clipboard of the terminal that the command was started from. */
  static TerminalClipboard terminalClipboard() {
    return sequence -> {
      try (OutputStream screen = Files.newOutputStream(Terminal.DEVICE)) {
        screen.write(sequence);
        return true;
      } catch (IOException e) {
        return false;
      }
    };
  }

  /**
   * The browser for so many consoles.
   *
   * @param kind what an option asks for in place of the setting
   */
  BrowserChoice choose(Optional<BrowserKind> kind, int consoles) {
    return choose(kind, consoles, false);
  }

  /**
   * The same.
   *
   * @param multiSession whether AWS's multi-session is on there, whatever the setting says
   */
  BrowserChoice choose(Optional<BrowserKind> kind, int consoles, boolean multiSession) {
    return browsers.choose(wish(kind, multiSession), consoles);
  }

  /** Copies a text, which may be a secret, to the person's clipboard. */
  Outcome copy(Secret text) {
    return clipboard.copy(text);
  }

  private BrowserWish wish(Optional<BrowserKind> kind, boolean multiSession) {
    Settings settings = parts.settings();
    String key = settings.value(Setting.CONTAINER_KEY).text();
    String path = settings.text(Setting.BROWSER_PATH);
    return new BrowserWish(
        kind.or(() -> BrowserKind.parse(settings.text(Setting.BROWSER))).orElse(BrowserKind.AUTO),
        path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path)),
        words(settings.text(Setting.BROWSER_COMMAND)),
        multiSession || settings.isOn(Setting.MULTI_SESSION),
        key.isEmpty() ? Optional.empty() : Optional.of(settings.secret(Setting.CONTAINER_KEY)));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  /**
   * What opens consoles in a browser.
   *
   * @throws AlugException of kind CONFIG for settings that exclude each other
   */
  OpenConsole opener(BrowserChoice choice) {
    return opener(choice, parts.aws().signIn()).by(detour());
  }

  OpenConsole opener(BrowserChoice choice, ConsoleSignIn signIn) {
    OpenedConsoles history = parts.history();
    return new OpenConsole(signIn, choice.browser(), history, parts.around().clock());
  }

  private Detour detour() {
    Settings settings = parts.settings();
    if (!settings.isOn(Setting.LOGOUT_FIRST)) {
      return Detour.NONE;
    }
    if (settings.isOn(Setting.MULTI_SESSION)) {
      throw AlugException.of(
              Kind.CONFIG,
              "LogoutFirstWithMultiSession",
              "logout-first and multi-session are both on, and AWS refuses the first with the"
                  + " second",
              "Switch one of the two off.")
          .at(settings.value(Setting.LOGOUT_FIRST).origin().place().orElse(null));
    }
    return Detour.LOGOUT_FIRST;
  }

  /** How a profile's browser context looks. */
  static Look look(ProfileEntry entry, boolean production) {
    return Look.of(
        entry.name(),
        entry.profile().get("granted_color").or(() -> entry.profile().get("color")).orElse(""),
        entry.profile().get("granted_icon").orElse(""),
        production);
  }

  @Override
  public void close() {
    browsers.close();
  }
}
