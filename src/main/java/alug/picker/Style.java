package alug.picker;

/** What a cell means; a theme decides what it looks like. */
public enum Style {
  TEXT('.'),
  PROMPT('p'),
  INPUT('i'),
  HEADER('h'),
  MUTED('m'),
  MATCH('x'),
  MARK('*'),
  OK('o'),
  WARN('w'),
  BAD('b'),
  BUSY('s'),
  KEY('k'),
  TITLE('t'),
  DIALOG('d'),
  ROW_CURSOR(','),
  MUTED_CURSOR('M'),
  MATCH_CURSOR('X'),
  MARK_CURSOR('+'),
  OK_CURSOR('O'),
  WARN_CURSOR('W'),
  BAD_CURSOR('B'),
  BUSY_CURSOR('S');

  private final char letter;

  Style(char letter) {
    this.letter = letter;
  }

  /** How the style is written in a golden screen. */
  public char letter() {
    return letter;
  }

  /** The same meaning on the row the cursor is on. */
  public Style onCursorRow() {
    return switch (this) {
      case MUTED -> MUTED_CURSOR;
      case MATCH -> MATCH_CURSOR;
      case MARK -> MARK_CURSOR;
      case OK -> OK_CURSOR;
      case WARN -> WARN_CURSOR;
      case BAD -> BAD_CURSOR;
      case BUSY -> BUSY_CURSOR;
      case MUTED_CURSOR,
          MATCH_CURSOR,
          MARK_CURSOR,
          OK_CURSOR,
          WARN_CURSOR,
          BAD_CURSOR,
          BUSY_CURSOR ->
          this;
      default -> ROW_CURSOR;
    };
  }
}
