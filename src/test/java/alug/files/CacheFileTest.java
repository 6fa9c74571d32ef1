package alug.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {
  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path temp;
  private Path file;
  private Path fresh;

  @BeforeEach
  void names() {
    file = temp.resolve("caches/lists/one");
    fresh = temp.resolve("caches/lists/one.new");
  }

  private void replace(byte[] content) {
    CacheFile.at(file).replace(content, Instant.now());
  }

  @Test
  void makesAPrivateFileInAPrivateDirectoryAndLeavesNothingElse() throws IOException {
    replace(OLD);
    replace(NEW);
    assertArrayEquals(NEW, Files.readAllBytes(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFalse(Files.exists(fresh));
  }

  @Test
  void givesWayToAnotherWriter() throws IOException {
    replace(OLD);
    Files.write(fresh, new byte[0]);
    replace(NEW);
    assertArrayEquals(OLD, Files.readAllBytes(file));
    assertTrue(Files.exists(fresh));
  }

  @Test
  void isNotKeptFromWritingByWhatAKilledProcessHasLeft() throws IOException {
    replace(OLD);
    Files.write(fresh, new byte[0]);
    CacheFile.at(file).replace(NEW, Instant.now().plusSeconds(100));
    replace(NEW);
    assertArrayEquals(NEW, Files.readAllBytes(file));
  }

  @Test
  void writesNothingWhereOthersMayWrite() throws IOException {
    Path directory = Files.createDirectories(temp.resolve("caches/lists"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThrows(AlugException.class, () -> replace(NEW));
    assertFalse(Files.exists(file));
  }
}
