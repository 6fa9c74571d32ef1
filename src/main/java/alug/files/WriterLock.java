package alug.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time, across threads and processes.
 *
 * <p>The system's lock belongs to the process and is lost when any descriptor of the file is
 * closed; so threads queue on a lock of their own first, and the lock file is opened for nothing
 * else. It is never deleted: two processes could then each hold a lock on a file of that name.
 */
final class WriterLock implements AutoCloseable {
  private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();
  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final int PAUSE_MILLIS = 5;

  private final ReentrantLock threads;
  private final FileChannel channel;

  private WriterLock(ReentrantLock threads, FileChannel channel) {
    this.threads = threads;
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param file the lock file, in a directory whose real path it names
   */
  static WriterLock take(Path file, Duration deadline) throws IOException, InterruptedException {
    ReentrantLock threads = IN_PROCESS.computeIfAbsent(file, path -> new ReentrantLock());
    if (!threads.tryLock(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
      throw StateFailure.lockedOut(file, deadline.toSeconds() + " s");
    }
    WriterLock lock = null;
    try {
      lock = new WriterLock(threads, openLocked(file, deadline));
      return lock;
    } finally {
      if (lock == null) {
        threads.unlock();
      }
    }
  }

  private static FileChannel openLocked(Path file, Duration deadline)
      throws IOException, InterruptedException {
    FileChannel channel = FileChannel.open(file, OPTIONS, Posix.attributes(file, "rw-------"));
    try {
      await(channel, file, deadline);
      return channel;
    } catch (IOException | InterruptedException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void await(FileChannel channel, Path file, Duration deadline)
      throws IOException, InterruptedException {
    long attempts = Math.max(1, deadline.toMillis() / PAUSE_MILLIS);
    while (channel.tryLock() == null) {
      attempts--;
      if (attempts <= 0) {
        throw StateFailure.lockedOut(file, deadline.toSeconds() + " s");
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      threads.unlock();
    }
  }
}
