package alug.tty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The controlling terminal in its ordinary line mode, whatever stdin and stdout are.
 *
 * <p>What is typed stays out of stdin's buffer and the question out of stdout, which may be a pipe.
 */
public final class Terminal implements Prompt {
  /** The controlling terminal of any process on a POSIX system. */
  public static final Path DEVICE = Path.of("/dev/tty");

  private final InputStream keys;
  private final OutputStream screen;

  Terminal(InputStream keys, OutputStream screen) {
    this.keys = keys;
    this.screen = screen;
  }

  /**
   * Opens the terminal.
   *
   * @param stdinIsTerminal a program whose stdin is a pipe has nobody to ask
   */
  public static Optional<Prompt> open(boolean stdinIsTerminal, Path device) {
    if (!stdinIsTerminal) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Terminal(Files.newInputStream(device), Files.newOutputStream(device)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> ask(String question) {
    write(question);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int next = keys.read(); next != '\n'; next = keys.read()) {
        if (next < 0) {
          write("\n");
          return Optional.empty();
        }
        line.write(next);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
  }

  @Override
  public void say(String line) {
    write(line + "\n");
  }

  private void write(String text) {
    try {
      screen.write(text.getBytes(StandardCharsets.UTF_8));
      screen.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
