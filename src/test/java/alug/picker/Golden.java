package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Screens kept as text files: the cells, then their {@link Style#letter styles}, then the cursor.
 *
 * <p>After a wanted change, {@code mvn test -Dtest='alug/picker/*Test' -Dgolden.record=true} writes
 * them anew; read their diff before committing it.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/alug/picker");

  private Golden() {}

  /** Compares a frame with the file {@code NAME-COLUMNSxROWS.txt}. */
  static void assertScreen(String name, Frame frame) {
    String file = name + "-" + frame.size() + ".txt";
    String actual = text(frame);
    if (Boolean.getBoolean("golden.record")) {
      write(FOLDER.resolve(file), actual);
    }
    assertEquals(read(file), actual, file);
  }

  private static String text(Frame frame) {
    StringBuilder text = new StringBuilder();
    for (String line : frame.lines()) {
      text.append(line).append("|\n");
    }
    text.append('\n');
    for (String line : frame.styleLines()) {
      text.append(line).append("|\n");
    }
    text.append('\n');
    String at = frame.hasCursor() ? frame.cursorRow() + " " + frame.cursorColumn() : "none";
    return text.append("cursor ").append(at).append('\n').toString();
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String file) {
    Path recorded = FOLDER.resolve(file);
    try (InputStream in = Files.newInputStream(recorded)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("no golden screen " + file, e);
    }
  }
}
