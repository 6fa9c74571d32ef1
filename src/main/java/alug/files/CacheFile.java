package alug.files;

import alug.base.AlugException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A private file that can be made again: replaced as a whole, so that a reader sees the old one or
 * the new one, and without waiting for anybody.
 */
public final class CacheFile {
  private static final Set<OpenOption> CREATE_NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  /** What is this old, a killed process has left. */
  private static final Duration ABANDONED = Duration.ofMinutes(1);

  private final PrivateDirectory directory;
  private final Path file;

  private CacheFile(PrivateDirectory directory, Path file) {
    this.directory = directory;
    this.file = file;
  }

  /** The file of that path; its directory, made where it is missing, has to be private. */
  public static CacheFile at(Path file) {
    Path path = file.toAbsolutePath();
    return new CacheFile(PrivateDirectory.at(path.resolveSibling("")), path);
  }

  /**
   * Puts these bytes in place of what is there; gives up where another process is doing so.
   *
   * @throws AlugException of kind CONFIG if that cannot be done, with what was there untouched
   */
  public void replace(byte[] content, Instant now) {
    directory.makeReady();
    Path fresh = directory.path().resolve(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(fresh, CREATE_NEW, Posix.attributes(fresh, "rw-------"))) {
      write(channel, content, fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      forgetAbandoned(fresh, now);
    } catch (IOException e) {
      throw StateFailure.unwritable(file, e);
    }
  }

  private static void write(FileChannel channel, byte[] content, Path fresh) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      // Or a crash of the machine could leave the name and not the content.
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }

  private static void forgetAbandoned(Path fresh, Instant now) {
    try {
      Instant written = Files.getLastModifiedTime(fresh, LinkOption.NOFOLLOW_LINKS).toInstant();
      if (Duration.between(written, now).compareTo(ABANDONED) > 0) {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // Its writer has finished meanwhile.
      return;
    }
  }
}
