package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.picker.PickerSetup;
import alug.tty.Prompt;
import alug.tty.Terminal;
import alug.tui.Backstage;
import java.nio.file.Path;
import java.util.Optional;

/** The line mode on the controlling terminal, whatever stdin and stdout are. */
final class PlainTerminal implements Prompt {
  private static final String WISH = "ACCESSIBLE";

  private final Prompt terminal;

  private PlainTerminal(Prompt terminal) {
    this.terminal = terminal;
  }

  /** Whether the person wants lines and no screen: {@code --plain}, {@code ACCESSIBLE=1}. */
  static boolean isWanted(Assembly parts) {
    boolean accessible =
        parts.around().variable(WISH).filter(value -> !value.equals("0")).isPresent();
    return accessible || parts.arguments().has(Flag.PLAIN);
  }

  /**
   * The terminal.
   *
   * @throws AlugException of kind USAGE where there is none
   */
  static PlainTerminal open(Path device) {
    return new PlainTerminal(
        Terminal.open(true, device)
            .orElseThrow(
                () ->
                    AlugException.of(
                        Kind.USAGE,
                        "NoTerminal",
                        "alug tui needs a terminal",
                        "Without one use: alug -p PROFILE, alug open PROFILE, alug list")));
  }

  /** Runs the picker here; the exit code. */
  int pick(PickerSetup setup, Backstage backstage, Assembly parts) {
    parts.sayWith(sentence -> say(Texts.harmless(sentence)));
    Optional<PlainCodes.Demonstration> demo =
        parts.arguments().has(Flag.DEMO)
            ? Optional.of(new PlainCodes.Demonstration(backstage::demoCode, parts::rest))
            : Optional.empty();
    return new PlainPicker(setup, this, backstage, parts.around().clock(), demo).run();
  }

  /** Nothing is said while a question waits for its answer. */
  @Override
  public synchronized Optional<String> ask(String question) {
    return terminal.ask(question);
  }

  @Override
  public synchronized void say(String line) {
    terminal.say(line);
  }
}
