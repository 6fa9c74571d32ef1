package alug;

/** Processes that a test did not start itself. */
public final class Processes {
  private static final int POLL_MILLIS = 50;

  private Processes() {}

  /**
   * Returns when a process has ended. Where nobody collects it its number stays taken, so what
   * counts is whether it still runs a program.
   */
  public static void awaitEnd(long pid) {
    while (ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent()) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
