package alug.launch;

import alug.base.AlugException;
import alug.base.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Puts a link into the person's clipboard: by tmux inside tmux, over SSH by the terminal, else by
 * the desktop's own program, and where there is none by the terminal again. Programs get the link
 * on their standard input.
 */
public final class Clipboard {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Runs a program with something on its standard input. */
  interface Feeder {
    /** Whether it took it and succeeded. */
    boolean feed(List<String> vector, byte[] input);
  }

  private final Desktop desktop;
  private final TerminalClipboard terminal;
  private final Feeder feeder;

  public Clipboard(Desktop desktop, TerminalClipboard terminal) {
    this(desktop, terminal, PATIENCE);
  }

  /**
   * @param patience how long a program may take
   */
  Clipboard(Desktop desktop, TerminalClipboard terminal, Duration patience) {
    this(desktop, terminal, (vector, input) -> run(desktop, vector, input, patience));
  }

  Clipboard(Desktop desktop, TerminalClipboard terminal, Feeder feeder) {
    this.desktop = desktop;
    this.terminal = terminal;
    this.feeder = feeder;
  }

  /**
   * Copies a link, which is a credential while it lives.
   *
   * @return {@link Outcome#COPIED}, or {@link Outcome#SENT_TO_TERMINAL} where nobody says whether
   *     the clipboard took it
   * @throws AlugException when there is no way to a clipboard
   */
  public Outcome copy(Secret link) {
    return tryCopy(link).orElseThrow(Clipboard::none);
  }

  /** The same; empty when there is no way to a clipboard. */
  Optional<Outcome> tryCopy(Secret link) {
    byte[] text = link.reveal().getBytes(StandardCharsets.UTF_8);
    if (desktop.isSet("TMUX") && fed(List.of("tmux", "load-buffer", "-w", "-"), text)) {
      return Optional.of(Outcome.SENT_TO_TERMINAL);
    }
    if (!Reach.of(desktop).remote()) {
      for (List<String> program : programs()) {
        if (fed(program, text)) {
          return Optional.of(Outcome.COPIED);
        }
      }
    }
    return terminal.send(osc52(text)) ? Optional.of(Outcome.SENT_TO_TERMINAL) : Optional.empty();
  }

  private static AlugException none() {
    return AlugException.of(
        AlugException.Kind.CONFIG,
        "no-clipboard",
        "There is no way to a clipboard from here",
        "Install wl-copy or xclip, or set browser = print.");
  }

  private boolean fed(List<String> vector, byte[] text) {
    return desktop.program(vector.get(0)).isPresent() && feeder.feed(vector, text);
  }

  private List<List<String>> programs() {
    List<List<String>> programs = new ArrayList<>();
    switch (desktop.os()) {
      case MACOS -> programs.add(List.of("pbcopy"));
      case WINDOWS -> programs.add(List.of("clip.exe"));
      case WSL -> {
        programs.add(List.of("clip.exe"));
        programs.add(List.of(desktop.windows().resolve("Windows/System32/clip.exe").toString()));
      }
      case LINUX -> addLinux(programs);
    }
    return programs;
  }

  private void addLinux(List<List<String>> programs) {
    if (desktop.isSet("WAYLAND_DISPLAY")) {
      programs.add(List.of("wl-copy"));
    }
    if (desktop.isSet("DISPLAY")) {
      // One loop: the link is gone from the clipboard after it was pasted.
      programs.add(List.of("xclip", "-selection", "clipboard", "-loops", "1"));
      programs.add(List.of("xsel", "--clipboard", "--input"));
    }
  }

  static byte[] osc52(byte[] text) {
    String coded = Base64.getEncoder().encodeToString(text);
    return ("\033]52;c;" + coded + "\007").getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean run(
      Desktop desktop, List<String> vector, byte[] input, Duration patience) {
    ProcessBuilder builder = desktop.process(vector);
    // xclip stays behind and would hold a pipe open.
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    try {
      Process process = builder.start();
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(input);
      }
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
