package alug.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads every process's arguments over and over, as any user of the machine could. */
final class ProcessWatch implements AutoCloseable {
  private final String needle;
  private final Set<String> found = ConcurrentHashMap.newKeySet();
  private volatile boolean on = true;
  private final AtomicInteger looks = new AtomicInteger();

  ProcessWatch(String needle) {
    this.needle = needle;
    Thread thread = new Thread(this::watch, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    while (on) {
      look();
      looks.incrementAndGet();
    }
  }

  private void look() {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        String arguments = arguments(process);
        if (arguments.contains(needle)) {
          found.add(arguments.replace('\0', ' '));
        }
      }
      Thread.sleep(20);
    } catch (IOException | DirectoryIteratorException e) {
      throw new IllegalStateException("/proc cannot be read", e);
    } catch (InterruptedException e) {
      on = false;
      Thread.currentThread().interrupt();
    }
  }

  private static String arguments(Path process) {
    try {
      return new String(
          Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it ended meanwhile
    }
  }

  /** The arguments that held the needle, once it has looked at least a few times. */
  Set<String> found() throws InterruptedException {
    while (looks.get() < 3) {
      Thread.sleep(20);
    }
    return found;
  }

  /** Returns when it has seen what it looks for. */
  void awaitFound() throws InterruptedException {
    while (found.isEmpty()) {
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    on = false;
  }
}
