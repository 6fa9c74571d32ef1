package alug.tui;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.picker.News;
import alug.picker.Picker;
import alug.picker.PickerEvent;
import alug.picker.PickerSetup;
import alug.picker.PickerState;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The full-screen picker on the controlling terminal. */
public final class Tui {
  private final InstantSource clock;
  private final EventQueue events = new EventQueue();
  private volatile @Nullable PickerLoop loop;
  private volatile @Nullable AlugTerminal terminal;

  /**
   * How the picker meets the terminal.
   *
   * @param properties system properties, in which the launcher may say what it knows of the tty
   * @param trueColour fixed colours in place of the terminal's own 16
   */
  public record Terms(
      Map<String, String> environment,
      Map<String, String> properties,
      boolean mouse,
      boolean noColour,
      boolean trueColour,
      boolean ascii) {
    public Terms {
      environment = Map.copyOf(environment);
      properties = Map.copyOf(properties);
    }
  }

  public Tui(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Runs the picker until it is left; returns the exit code.
   *
   * @throws AlugException of kind USAGE where there is no terminal
   */
  public int run(Terms terms, PickerSetup setup, Backstage backstage) {
    TerminalOptions options =
        TerminalOptions.of(terms.environment(), terms.properties(), terms.mouse());
    Theme theme = theme(terms);
    Rehearsal rehearsal = new Rehearsal(theme, options.mouse());
    Work work = new Work(backstage, events::add, clock, rehearsal);
    Instant before = clock.instant();
    work.load();
    try (AlugTerminal opened = AlugTerminal.open(options, clock, this::typed)) {
      terminal = opened;
      Painter painter = new Painter(opened, theme);
      PickerState start = Picker.start(setup, opened.size(), before);
      PickerLoop made = new PickerLoop(opened, painter, events, work, clock, start);
      loop = made;
      return made.run(backstage);
    } catch (IOException e) {
      throw AlugException.of(
              Kind.NETWORK, "TerminalLost", "The terminal does not answer any more", "")
          .from(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Kind.CANCELLED.exitCode();
    }
  }

  private void typed(PickerEvent event) {
    PickerLoop up = loop;
    if (up == null) {
      events.add(event);
    } else {
      up.typed(event);
    }
  }

  private static Theme theme(Terms terms) {
    Theme theme = Theme.of(terms.environment(), terms.noColour(), terms.ascii());
    return terms.trueColour() ? theme.inTrueColour() : theme;
  }

  /** Shows a sentence for a moment; from any thread. */
  public void tell(String sentence) {
    events.add(new News.Said(sentence));
  }

  /**
   * Sends a control sequence to the terminal, between two frames; from any thread.
   *
   * @return false where the picker is not up
   */
  public boolean send(byte[] sequence) {
    AlugTerminal up = terminal;
    if (up == null) {
      return false;
    }
    try {
      up.send(sequence);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
