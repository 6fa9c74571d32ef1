package alug.tui;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says when files, or anything in some folders, changed; once for a burst of changes. */
final class FileWatch {
  private static final long SETTLE_MILLIS = 150;

  /** So far behind the clock the times of files may be. */
  private static final long COARSE_MILLIS = 20;

  private final WatchService service;
  private final Set<Path> watched;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  private FileWatch(WatchService service, Set<Path> watched) {
    this.service = service;
    this.watched = watched;
  }

  /** Called on the watching thread. */
  interface Listener {
    void changed(Path watched);
  }

  /**
   * Watches on a thread of its own, as long as the process lives.
   *
   * @param watched absolute paths of files and folders; they may be made later
   * @param since says at once what has changed since then
   */
  static void start(Set<Path> watched, Instant since, Listener listener) {
    Thread thread = new Thread(() -> watch(Set.copyOf(watched), since, listener), "file-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private static void watch(Set<Path> watched, Instant since, Listener listener) {
    try (WatchService service = FileSystems.getDefault().newWatchService()) {
      new FileWatch(service, watched).run(since, listener);
    } catch (IOException e) {
      // Without a watch the person presses F5.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Instant since, Listener listener) throws IOException, InterruptedException {
    register();
    for (Path path : watched) {
      if (changedAt(path).isAfter(since.minusMillis(COARSE_MILLIS))) {
        listener.changed(path);
      }
    }
    while (!folders.isEmpty()) {
      WatchKey key = service.take();
      // Editors write a file in several steps.
      TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
      Set<Path> hit = hit(key);
      if (!key.reset()) {
        folders.remove(key);
      }
      // A folder that was missing may be there now.
      register();
      hit.forEach(listener::changed);
    }
  }

  /** When a file was written or replaced, or names came into a folder or left it. */
  private static Instant changedAt(Path path) {
    try {
      return ((FileTime) Files.getAttribute(path, "unix:ctime")).toInstant();
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return modifiedAt(path);
    } catch (IOException e) {
      return Instant.MIN;
    }
  }

  private static Instant modifiedAt(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException e) {
      // Not there.
      return Instant.MIN;
    }
  }

  private void register() throws IOException {
    for (Path path : watched) {
      Path folder = place(path);
      if (folder != null) {
        folders.put(
            folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE),
            folder);
      }
    }
  }

  /** The folder itself, or the one that is there in which the path would appear. */
  private static @Nullable Path place(Path path) {
    Path place = path;
    while (place != null && !Files.isDirectory(place)) {
      place = place.getParent();
    }
    return place;
  }

  private Set<Path> hit(WatchKey key) {
    Path folder = folders.get(key);
    Set<Path> hit = new HashSet<>();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder != null && event.context() instanceof Path name) {
        hit(folder.resolve(name), hit);
      } else {
        hit.addAll(watched);
      }
    }
    return hit;
  }

  private void hit(Path changed, Set<Path> hit) {
    for (Path path : watched) {
      // The path, something in it, or a folder on the way to it.
      if (path.startsWith(changed) || path.equals(changed.getParent())) {
        hit.add(path);
      }
    }
  }
}
