package alug.search;

/**
 * The numbers of the ranking, those of fzf 0.38's default scheme: a letter counts {@link #MATCH}
 * and the bonus of its place, a gap costs, and unbroken runs keep the bonus of their first letter.
 */
final class Score {
  /** No match; every match scores 0 or more. */
  static final int NONE = -1;

  static final int MATCH = 16;
  static final int GAP_START = -3;
  static final int GAP_MORE = -1;

  /** Start of a word, and any character that is not of a word. */
  static final int BOUNDARY = 8;

  static final int AFTER_DELIMITER = 9;

  /** Start of the text, and of a word after a blank. */
  static final int AFTER_BLANK = 10;

  /** An upper-case letter after a lower-case one, a digit after anything else. */
  static final int CAMEL = 7;

  /** The least bonus of a letter that directly follows the one before it. */
  static final int RUN = 4;

  /** How often the bonus of a pattern's first letter counts. */
  static final int FIRST = 2;

  /** The most a place outside the name earns: an equally clean match in the name goes first. */
  static final int OUTSIDE_NAME = CAMEL;

  private Score() {}
}
