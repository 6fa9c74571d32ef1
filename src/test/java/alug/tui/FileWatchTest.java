package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
  @TempDir Path folder;
  private final BlockingQueue<Path> told = new LinkedBlockingQueue<>();
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("config"), "first");
  }

  @Test
  void aFileThatChangedBeforeTheWatchBeganIsTold() throws Exception {
    Instant read = Files.getLastModifiedTime(file).toInstant().minusSeconds(1);
    FileWatch.start(Set.of(file, folder.resolve("missing")), read, told::add);
    assertEquals(file, told.take());
  }

  @Test
  void aFileThatChangesLaterIsTold() throws Exception {
    FileWatch.start(Set.of(file), Instant.MAX, told::add);
    @Nullable Path first = null;
    // When the watch begins is its own affair.
    for (int change = 0; first == null; change++) {
      Files.writeString(file, "change " + change);
      first = told.poll(50, TimeUnit.MILLISECONDS);
    }
    assertEquals(file, first);
  }
}
