package alug.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.base.AlugException;
import alug.base.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipboardTest {
  private static final String LINK = "https://signin.aws.amazon.com/federation?SigninToken=made-up";

  @TempDir Path bin;
  private final List<String> used = new ArrayList<>();
  private final Set<String> failing = new HashSet<>();
  private boolean terminal = true;

  @BeforeEach
  void install() throws IOException {
    for (String name : List.of("tmux", "wl-copy", "xclip", "xsel", "pbcopy", "clip.exe")) {
      install(name, "");
    }
  }

  private Path install(String name, String script) throws IOException {
    Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script);
    assertEquals(true, program.toFile().setExecutable(true));
    return program;
  }

  private Desktop desktop(Os os, String variables) {
    Map<String, String> environment = new HashMap<>(Map.of("PATH", bin.toString()));
    for (String variable : variables.split(" ", -1)) {
      environment.put(variable, "x");
    }
    return new Desktop(os, environment, bin, bin);
  }

  private Outcome copy(Os os, String variables) {
    TerminalClipboard toTerminal =
        sequence -> {
          used.add("OSC 52");
          assertEquals(
              "\033]52;c;"
                  + Base64.getEncoder().encodeToString(LINK.getBytes(StandardCharsets.UTF_8))
                  + "\007",
              new String(sequence, StandardCharsets.US_ASCII));
          return terminal;
        };
    Clipboard.Feeder feeder =
        (vector, input) -> {
          used.add(String.join(" ", vector));
          assertEquals(LINK, new String(input, StandardCharsets.UTF_8));
          return !failing.contains(vector.get(0));
        };
    return new Clipboard(desktop(os, variables), toTerminal, feeder).copy(Secret.of(LINK));
  }

  @ParameterizedTest
  @CsvSource({
    "LINUX, DISPLAY, COPIED, xclip -selection clipboard -loops 1",
    "LINUX, WAYLAND_DISPLAY DISPLAY, COPIED, wl-copy",
    "MACOS, X, COPIED, pbcopy",
    "WINDOWS, X, COPIED, clip.exe",
    "WSL, X, COPIED, clip.exe",
    "LINUX, TMUX DISPLAY, SENT_TO_TERMINAL, tmux load-buffer -w -",
    "LINUX, TMUX SSH_TTY, SENT_TO_TERMINAL, tmux load-buffer -w -",
    "LINUX, SSH_CONNECTION DISPLAY, SENT_TO_TERMINAL, OSC 52",
    "MACOS, SSH_TTY, SENT_TO_TERMINAL, OSC 52",
    "LINUX, X, SENT_TO_TERMINAL, OSC 52",
  })
  void takesTheNearestWay(Os os, String variables, Outcome outcome, String way) {
    assertEquals(outcome, copy(os, variables));
    assertEquals(List.of(way), used);
  }

  @Test
  void oneThatFailsLeavesItToTheNext() {
    failing.addAll(Set.of("tmux", "wl-copy", "xclip", "xsel"));
    assertEquals(Outcome.SENT_TO_TERMINAL, copy(Os.LINUX, "TMUX WAYLAND_DISPLAY DISPLAY"));
    assertEquals(
        List.of(
            "tmux load-buffer -w -",
            "wl-copy",
            "xclip -selection clipboard -loops 1",
            "xsel --clipboard --input",
            "OSC 52"),
        used);
  }

  @Test
  void oneThatIsMissingIsNotTried() throws IOException {
    Files.delete(bin.resolve("xclip"));
    copy(Os.LINUX, "DISPLAY");
    assertEquals(List.of("xsel --clipboard --input"), used);
  }

  @Test
  void withoutAnyWayItSaysSoAndNotTheLink() {
    terminal = false;
    AlugException none = assertThrows(AlugException.class, () -> copy(Os.LINUX, "X"));
    assertEquals("no-clipboard", none.code());
    assertFalse(none.paragraph().contains("made-up"));
  }

  @Test
  void realProgramsGetTheLinkOnStdinOnly() throws Exception {
    Path got = bin.resolve("got");
    install("wl-copy", "/bin/cat > '" + got + "'; echo \"$*\" >> '" + got + "'\n");
    Clipboard clipboard =
        new Clipboard(
            desktop(Os.LINUX, "WAYLAND_DISPLAY"), TerminalClipboard.NONE, Duration.ofMinutes(5));
    assertEquals(Outcome.COPIED, clipboard.copy(Secret.of(LINK)));
    assertEquals(LINK + "\n", Files.readString(got));
    install("wl-copy", "exit 1\n");
    assertThrows(AlugException.class, () -> clipboard.copy(Secret.of(LINK)));
  }
}
