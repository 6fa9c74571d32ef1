package alug.vault;

import java.util.Optional;

/** How the secret part of a line is written. */
interface Seal {
  /** Its name in the file. */
  String word();

  /**
   * Writes a text.
   *
   * @param clear what stands beside it in the line, to be authenticated with it
   */
  String close(String clear, String text);

  /** The text; empty where it was not written by this seal beside this clear text. */
  Optional<String> open(String clear, String payload);
}
