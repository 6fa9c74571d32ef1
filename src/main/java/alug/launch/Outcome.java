package alug.launch;

/** What became of one open. */
public enum Outcome {
  /** The browser asked for the link and got it. */
  OPENED,
  /** The browser was started but did not ask for the link within {@link Browser#DEADLINE}. */
  NOT_OPENED,
  /** The link is in the clipboard. */
  COPIED,
  /**
   * The link was sent to the terminal's clipboard; the terminal does not say whether it took it.
   */
  SENT_TO_TERMINAL,
  /** The link was printed. */
  PRINTED
}
