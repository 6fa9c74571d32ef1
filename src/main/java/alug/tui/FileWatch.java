package alug.tui;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Says when something in some folders changed, once for a burst of changes. */
final class FileWatch {
  private static final long SETTLE_MILLIS = 150;

  private FileWatch() {}

  /** Called on the watching thread. */
  interface Listener {
    void changed(Path folder);
  }

  /** Watches on a thread of its own, as long as the process lives. */
  static void start(Set<Path> folders, Listener listener) {
    Thread thread = new Thread(() -> watch(folders, listener), "file-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private static void watch(Set<Path> folders, Listener listener) {
    try (WatchService service = FileSystems.getDefault().newWatchService()) {
      Map<WatchKey, Path> keys = new HashMap<>();
      for (Path folder : folders) {
        if (Files.isDirectory(folder)) {
          keys.put(
              folder.register(
                  service,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE),
              folder);
        }
      }
      while (!keys.isEmpty()) {
        WatchKey key = service.take();
        // Editors write a file in several steps.
        TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
        key.pollEvents();
        listener.changed(keys.getOrDefault(key, Path.of("")));
        if (!key.reset()) {
          keys.remove(key);
        }
      }
    } catch (IOException | ClosedWatchServiceException e) {
      // Without a watch the person presses F5.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
