package alug.tty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void asksAndReadsOneLine() {
    Terminal terminal = terminal("123456\nrest\n");
    assertEquals(Optional.of("123456"), terminal.ask("Input MFA Code: "));
    assertEquals(Optional.of("rest"), terminal.ask(""));
    assertEquals("Input MFA Code: ", screen.toString(StandardCharsets.UTF_8));
  }

  @Test
  void tellsTheEndOfInputFromAnEmptyLine() {
    Terminal terminal = terminal("\n");
    assertEquals(Optional.of(""), terminal.ask("? "));
    assertEquals(Optional.empty(), terminal.ask("? "));
  }

  @Test
  void isNoneWithoutATerminal() {
    assertTrue(Terminal.open(false, Path.of("/dev/null")).isEmpty());
    assertTrue(Terminal.open(true, Path.of("/nonexistent/tty")).isEmpty());
  }

  private Terminal terminal(String typed) {
    return new Terminal(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), screen);
  }
}
