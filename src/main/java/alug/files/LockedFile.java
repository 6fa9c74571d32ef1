package alug.files;

import alug.base.AlugException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A small text file in a {@link PrivateDirectory} that several processes read and write.
 *
 * <p>A writer makes a whole new file, sees it on the disk and renames it over the old one; so a
 * reader needs no lock and sees one or the other, and a crash or a full disk leaves the old one.
 * Writers queue on {@code NAME.lock}.
 */
public final class LockedFile {
  private static final Set<OpenOption> CREATE_NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final String OWNER_ONLY = "rw-------";

  private final PrivateDirectory directory;
  private final String name;
  private final Duration deadline;

  LockedFile(PrivateDirectory directory, String name, Duration deadline) {
    this.directory = directory;
    this.name = name;
    this.deadline = deadline;
  }

  public Path path() {
    return directory.path().resolve(name);
  }

  /**
   * What is in it; empty where it does not exist. Never waits for a writer.
   *
   * @throws AlugException of kind CONFIG if it is there and cannot be read
   */
  public Optional<String> read() {
    if (!directory.isReady()) {
      return Optional.empty();
    }
    try {
      return Optional.of(content(path()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw StateFailure.unreadable(path(), e);
    }
  }

  /**
   * Replaces what is in it by what {@code change} makes of it; an empty text stands for no file.
   * Returns when the new content is safely on the disk; writes nothing where nothing changes.
   *
   * @throws AlugException of kind CONFIG if the old content cannot be read or the new one not be
   *     written, in both cases with the old content untouched, or if another process keeps the lock
   *     for longer than the deadline; of kind CANCELLED if the thread is interrupted
   */
  @SuppressWarnings("try") // The lock is there to be held.
  public void update(UnaryOperator<String> change) {
    directory.makeReady();
    Path file = path();
    try (WriterLock lock = WriterLock.take(lockFile(), deadline)) {
      String before = contentToReplace(file);
      String after = change.apply(before);
      if (!after.equals(before)) {
        replace(file, after);
      }
    } catch (InterruptedException | ClosedByInterruptException e) {
      Thread.currentThread().interrupt();
      throw StateFailure.interrupted(file).from(e);
    } catch (IOException e) {
      throw StateFailure.unwritable(file, e);
    }
  }

  private Path lockFile() throws IOException {
    // One name per lock, however the directory was reached.
    return directory.path().toRealPath().resolve(name + ".lock");
  }

  private static String contentToReplace(Path file) throws IOException {
    try {
      return content(file);
    } catch (NoSuchFileException e) {
      return "";
    } catch (AccessDeniedException e) {
      // Only its mode is in the way: it is in our directory and holds what must not be lost.
      if (!Posix.isKnown(file)) {
        throw e;
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
      return content(file);
    }
  }

  private static String content(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      String what = attributes.isSymbolicLink() ? "a symbolic link" : "not a file";
      throw StateFailure.unreadable(file, "it is " + what);
    }
    if (Posix.isKnown(file) && !Posix.isMine(file)) {
      throw StateFailure.unreadable(file, "it belongs to somebody else");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void replace(Path file, String content) throws IOException {
    Path fresh = file.resolveSibling(name + ".new");
    // What is there was left by a crash, or planted; the lock says that nobody is writing it.
    Files.deleteIfExists(fresh);
    try {
      write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    syncDirectory(file);
  }

  private static void write(Path fresh, String content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(fresh, CREATE_NEW, Posix.attributes(fresh, OWNER_ONLY))) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void syncDirectory(Path file) throws IOException {
    Path directory = file.getParent();
    if (directory != null && Posix.isKnown(file)) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
