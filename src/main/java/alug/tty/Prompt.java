package alug.tty;

import java.util.Optional;

/** Asks the person at the terminal. */
public interface Prompt {
  /** Shows the question and returns the line typed; empty at the end of input (Ctrl-D). */
  Optional<String> ask(String question);

  /** Shows a line. */
  void say(String line);
}
