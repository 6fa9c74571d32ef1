package alug.launch;

/** The terminal the person looks at, as a way to their clipboard. */
public interface TerminalClipboard {
  /** No terminal to send to. */
  TerminalClipboard NONE = sequence -> false;

  /**
   * Writes a control sequence (OSC 52) to the terminal as it is; it holds a secret.
   *
   * @return false when there is no terminal
   */
  boolean send(byte[] sequence);
}
