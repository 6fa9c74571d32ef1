package alug.tui;

import alug.picker.Size;
import java.io.Closeable;
import java.io.IOException;

/** The terminal as a device: bytes both ways, its settings, job control. */
interface Tty extends Closeable {
  /**
   * How a terminal was found.
   *
   * @param settings what {@code stty -g} said
   */
  record Before(String settings, Size size) {}

  /**
   * Turns line editing, echo and key signals off; a read then waits a fifth of a second at most.
   */
  Before makeRaw() throws IOException;

  /** Puts settings back exactly as {@code stty -g} gave them. */
  void restore(String settings) throws IOException;

  Size size() throws IOException;

  /** Reads what is there; not above 0 where nothing came within a fifth of a second. */
  int read(byte[] buffer) throws IOException;

  /** Whether a read would give something at once. */
  boolean hasInput() throws IOException;

  /** Sends bytes in one write. */
  void write(byte[] bytes, int length) throws IOException;

  /** Whether a shell is there that could continue us after a {@link #stop}. */
  boolean canStop();

  /** Stops this process and those started with it; returns when they were continued. */
  void stop() throws IOException;

  /** Calls back, on another thread, whenever a signal such as {@code WINCH} comes. */
  void onSignal(String name, Runnable action);
}
