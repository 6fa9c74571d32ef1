package alug.launch;

import java.time.Duration;

/** Something that shows a console to the person: a browser, the clipboard, the terminal. */
public interface Browser {
  /** How long a started browser may take to ask for its link. */
  Duration DEADLINE = Duration.ofSeconds(15);

  /**
   * Starts it and returns; the outcome comes later. Waits first while as many opens as this browser
   * bears are under way, each of them for {@link #DEADLINE} at most. May be called from any thread.
   *
   * @throws alug.base.AlugException when it cannot be started, or the waiting thread is interrupted
   */
  Launched open(OpenRequest request);

  /** How many consoles it keeps apart. */
  Isolation isolation();

  /** How many opens it bears at once, after the first was confirmed. */
  int parallelism();

  /** Whether it does not open links but prints them. */
  default boolean printsLinks() {
    return false;
  }

  /** Its name for people, such as {@code Chrome profiles}. */
  String describe();
}
