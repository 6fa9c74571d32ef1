package alug.tui;

import alug.picker.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A terminal in memory: what was done to it, and what it answers. */
final class FakeTty implements Tty {
  /** Everything done to it, in order: raw, restore …, write …, stop, close. */
  final List<String> journal = new ArrayList<>();

  final LinkedBlockingQueue<byte[]> input = new LinkedBlockingQueue<>();
  final Map<String, Runnable> handlers = new HashMap<>();
  private final int millisForSilence;
  private String settings = "found";
  private Size size = new Size(80, 24);
  private boolean hungUp;
  private boolean underShell = true;

  /** Its silences are longer than those of a terminal that is gone. */
  FakeTty() {
    this(60);
  }

  FakeTty(int millisForSilence) {
    this.millisForSilence = millisForSilence;
  }

  synchronized List<String> writes() {
    List<String> writes = new ArrayList<>();
    for (String entry : journal) {
      if (entry.startsWith("write ")) {
        writes.add(entry.substring("write ".length()));
      }
    }
    return writes;
  }

  synchronized void forget() {
    journal.clear();
  }

  synchronized List<String> journal() {
    return List.copyOf(journal);
  }

  synchronized void resize(Size now) {
    size = now;
  }

  synchronized void settings(String now) {
    settings = now;
  }

  private synchronized boolean isHungUp() {
    return hungUp;
  }

  synchronized void hangUp() {
    hungUp = true;
  }

  synchronized void pickUp() {
    hungUp = false;
  }

  void withoutShell() {
    underShell = false;
  }

  void type(String text) {
    input.add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One read that gives nothing, between what is typed before and after. */
  void silence() {
    input.add(new byte[0]);
  }

  @Override
  public synchronized Before makeRaw() throws IOException {
    if (hungUp) {
      throw new IOException("hung up");
    }
    journal.add("raw");
    return new Before(settings, size);
  }

  @Override
  public synchronized void restore(String before) {
    journal.add("restore " + before);
  }

  @Override
  public synchronized Size size() {
    return size;
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    if (isHungUp()) {
      throw new IOException("hung up");
    }
    try {
      byte[] bytes = input.poll(millisForSilence, TimeUnit.MILLISECONDS);
      if (bytes == null || bytes.length == 0) {
        return -1;
      }
      System.arraycopy(bytes, 0, buffer, 0, bytes.length);
      return bytes.length;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public boolean hasInput() {
    return !input.isEmpty();
  }

  @Override
  public synchronized void write(byte[] bytes, int length) throws IOException {
    if (hungUp) {
      throw new IOException("hung up");
    }
    journal.add("write " + new String(bytes, 0, length, StandardCharsets.UTF_8));
    notifyAll();
  }

  synchronized void awaitWrites(int count) throws InterruptedException {
    while (writes().size() < count) {
      wait();
    }
  }

  @Override
  public boolean canStop() {
    return underShell;
  }

  @Override
  public synchronized void stop() {
    journal.add("stop");
  }

  @Override
  public synchronized void onSignal(String name, Runnable action) {
    handlers.put(name, action);
    notifyAll();
  }

  synchronized void awaitHandler(String name) throws InterruptedException {
    while (!handlers.containsKey(name)) {
      wait();
    }
  }

  void signal(String name) {
    handler(name).run();
  }

  private synchronized Runnable handler(String name) {
    return Objects.requireNonNull(handlers.get(name));
  }

  @Override
  public synchronized void close() {
    journal.add("close");
  }
}
