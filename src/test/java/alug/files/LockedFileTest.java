package alug.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alug.base.AlugException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockedFileTest {
  @TempDir Path temp;
  private Path state;
  private LockedFile file;

  @BeforeEach
  void open() {
    state = temp.resolve("alug");
    file = PrivateDirectory.at(state).file("notes");
  }

  @Test
  void aFileThatIsNotThereIsEmptyAndStaysAway() {
    assertEquals(Optional.empty(), file.read());
    assertFalse(Files.exists(state));
  }

  @Test
  void whatAnUpdateMadeIsRead() {
    file.update(before -> before + "é\n");
    file.update(before -> before + "two\n");

    assertEquals(Optional.of("é\ntwo\n"), file.read());
  }

  @Test
  void onlyTheOwnerCanReadTheFilesAndNoneIsLeftBehind() throws IOException {
    file.update(before -> "x");

    assertEquals(List.of("notes", "notes.lock"), names());
    assertEquals("rw-------", mode("notes"));
    assertEquals("rw-------", mode("notes.lock"));
  }

  @Test
  void anUpdateThatChangesNothingWritesNothing() throws IOException {
    file.update(before -> "x");
    Object inode = Files.getAttribute(file.path(), "unix:ino");
    file.update(before -> before);

    assertEquals(inode, Files.getAttribute(file.path(), "unix:ino"));
  }

  @Test
  void aFailedChangeLeavesTheOldContentAndTheLockFree() {
    file.update(before -> "x");
    assertThrows(
        IllegalStateException.class,
        () ->
            file.update(
                before -> {
                  throw new IllegalStateException("no");
                }));
    file.update(before -> before + "y");

    assertEquals(Optional.of("xy"), file.read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes", "notes.new", "notes.lock"})
  void aPlantedLinkIsNeverWrittenThroughNorRead(String name) throws IOException {
    file.update(before -> "x");
    Path victim = Files.writeString(temp.resolve("victim"), "precious");
    Files.deleteIfExists(state.resolve(name));
    Files.createSymbolicLink(state.resolve(name), victim);

    if (name.equals("notes.new")) {
      file.update(before -> before + "y");
      assertEquals(Optional.of("xy"), file.read());
    } else {
      assertThrows(AlugException.class, () -> file.update(before -> before + "y"));
    }
    if (name.equals("notes")) {
      assertThrows(AlugException.class, file::read);
    }
    assertEquals("precious", Files.readString(victim));
  }

  @Test
  void whatACrashLeftIsCleared() throws IOException {
    file.update(before -> "x");
    Files.writeString(state.resolve("notes.new"), "half of it");
    file.update(before -> before + "y");

    assertEquals(Optional.of("xy"), file.read());
    assertEquals(List.of("notes", "notes.lock"), names());
  }

  @Test
  void aDirectoryInItsPlaceIsAFailureThatNamesIt() throws IOException {
    Files.createDirectories(file.path());
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));

    AlugException failure = assertThrows(AlugException.class, file::read);
    assertTrue(failure.cause().contains(file.path().toString()), failure.cause());
    assertThrows(AlugException.class, () -> file.update(before -> "x"));
    assertTrue(Files.isDirectory(file.path(), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void aFileOfSomebodyElseIsNotTrusted() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
    file.update(before -> "x");
    Files.setAttribute(file.path(), "unix:uid", 65534);

    assertThrows(AlugException.class, file::read);
    assertThrows(AlugException.class, () -> file.update(before -> "y"));
  }

  @Test
  void aWrongModeIsPutRightWithoutLosingTheContent() throws IOException {
    file.update(before -> "x");
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("---------"));
    file.update(before -> before + "y");

    assertEquals(Optional.of("xy"), file.read());
    assertEquals("rw-------", mode("notes"));
  }

  @Test
  void threadsLoseNothing() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      // Each its own object over the same file, and one reached by another name.
      Path path = i == 0 ? temp.resolve("x/../alug") : state;
      LockedFile own = PrivateDirectory.at(path).file("notes", Duration.ofMinutes(5));
      threads.add(new Thread(() -> tenUpdates(own)));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertEquals(40, TabLine.linesOf(file.read().orElse("")).size());
  }

  private static void tenUpdates(LockedFile file) {
    for (int i = 0; i < 10; i++) {
      file.update(before -> before + "line\n");
    }
  }

  @Test
  void aThreadThatWaitsTooLongSaysForWhat() {
    LockedFile impatient = PrivateDirectory.at(state).file("notes", Duration.ofMillis(30));
    file.update(
        before -> {
          assertLockedOut(impatient);
          return "x";
        });
    impatient.update(before -> before + "y");

    assertEquals(Optional.of("xy"), file.read());
  }

  private void assertLockedOut(LockedFile impatient) {
    AlugException[] failure = new AlugException[1];
    Thread other =
        new Thread(
            () ->
                failure[0] =
                    assertThrows(AlugException.class, () -> impatient.update(before -> "stolen")));
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String lock = state.resolve("notes.lock").toString();
    assertTrue(failure[0].paragraph().contains(lock), failure[0].paragraph());
    assertEquals(Optional.empty(), file.read());
  }

  @Test
  void anInterruptedWriterStopsAndKeepsTheInterrupt() {
    Thread.currentThread().interrupt();
    AlugException stopped = assertThrows(AlugException.class, () -> file.update(before -> "never"));

    assertTrue(Thread.interrupted());
    assertEquals(AlugException.Kind.CANCELLED, stopped.kind());
    assertEquals(Optional.empty(), file.read());
  }

  private List<String> names() throws IOException {
    try (var entries = Files.list(state)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private String mode(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(name)));
  }
}
