package alug.tui;

import alug.picker.PickerEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Reads the terminal on a thread of its own and hands on events. It can be parked, so that another
 * program gets the keys.
 */
final class InputReader implements Runnable {
  /** So many reads in a row that give nothing at once: the terminal is gone. */
  private static final int READS_OF_A_DEAD_TERMINAL = 50;

  private static final Duration AT_ONCE = Duration.ofMillis(20);

  /** So many silent reads, a fifth of a second each, end what has begun. */
  private static final int SILENT_READS = 5;

  private static final int ESCAPE_POLL_MILLIS = 5;
  private static final int PARK_WAIT_MILLIS = 100;

  /** A read takes a fifth of a second, on a busy machine longer, on a broken terminal for ever. */
  private static final int PARK_WAITS = 100;

  /** At the end a key that is read too late does no harm. */
  private static final int PARK_WAITS_AT_THE_END = 5;

  private final Tty tty;
  private final int escapeDelayMillis;
  private final InstantSource clock;
  private final Consumer<PickerEvent> sink;
  private final KeyDecoder decoder;
  private final byte[] buffer = new byte[4096];

  private int silentReads;
  private int deadReads;
  private boolean started;
  private boolean parked;
  private boolean stopped;
  private boolean reading;

  InputReader(Tty tty, Duration escapeDelay, InstantSource clock, Consumer<PickerEvent> sink) {
    this.tty = tty;
    this.escapeDelayMillis = (int) escapeDelay.toMillis();
    this.clock = clock;
    this.sink = sink;
    this.decoder = new KeyDecoder(new ClickCounter(clock, sink));
  }

  synchronized void start() {
    if (!started) {
      started = true;
      Thread thread = new Thread(this, "terminal input");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public void run() {
    try {
      while (beginRead()) {
        try {
          step();
        } finally {
          endRead();
        }
      }
    } catch (IOException e) {
      // A terminal that hung up: EIO.
      sink.accept(new PickerEvent.InputClosed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Keeps the reader off the terminal; returns when it is off, or hangs. */
  synchronized void park() {
    parked = true;
    try {
      int waits = stopped ? PARK_WAITS_AT_THE_END : PARK_WAITS;
      for (int patience = waits; reading && patience > 0; patience--) {
        wait(PARK_WAIT_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void unpark() {
    parked = false;
    notifyAll();
  }

  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private synchronized boolean beginRead() throws InterruptedException {
    while (parked && !stopped) {
      wait();
    }
    reading = !stopped;
    return reading;
  }

  private synchronized void endRead() {
    reading = false;
    notifyAll();
  }

  private synchronized boolean isWanted() {
    return !parked && !stopped;
  }

  private void step() throws IOException, InterruptedException {
    Instant before = clock.instant();
    int length = tty.read(buffer);
    if (length > 0) {
      silentReads = 0;
      deadReads = 0;
      decoder.feed(buffer, length);
      awaitEscape();
      return;
    }
    silentReads++;
    if (silentReads == SILENT_READS) {
      decoder.abandon();
    }
    boolean atOnce = Duration.between(before, clock.instant()).compareTo(AT_ONCE) < 0;
    deadReads = atOnce ? deadReads + 1 : 0;
    if (deadReads == READS_OF_A_DEAD_TERMINAL) {
      throw new IOException("the terminal went away");
    }
  }

  /** Gives an Esc byte the time to become a sequence; a read is too coarse to wait with. */
  private void awaitEscape() throws IOException, InterruptedException {
    int waited = 0;
    while (decoder.awaitsFlush()) {
      if (tty.hasInput()) {
        return;
      }
      if (waited >= escapeDelayMillis || !isWanted()) {
        decoder.flush();
        return;
      }
      Thread.sleep(ESCAPE_POLL_MILLIS);
      waited += ESCAPE_POLL_MILLIS;
    }
  }
}
