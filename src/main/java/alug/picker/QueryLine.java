package alug.picker;

/**
 * The line the filter is typed in.
 *
 * @param cursor where text is put in: an index between two characters as a person sees them
 */
record QueryLine(String text, int cursor) {
  static final QueryLine EMPTY = new QueryLine("", 0);

  /** Longer filters are cut. */
  private static final int LONGEST = 1_000;

  private static final int JOINER = 0x200D;

  QueryLine {
    cursor = border(text, cursor);
  }

  static QueryLine of(String text) {
    return EMPTY.insert(text);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  QueryLine insert(String more) {
    int room = Math.max(0, LONGEST - text.length());
    String fitting = more;
    if (more.length() > room) {
      boolean splits = room > 0 && Character.isHighSurrogate(more.charAt(room - 1));
      fitting = more.substring(0, splits ? room - 1 : room);
    }
    return new QueryLine(
        text.substring(0, cursor) + fitting + text.substring(cursor), cursor + fitting.length());
  }

  QueryLine left() {
    return at(before(cursor));
  }

  QueryLine right() {
    return at(cursor + 1);
  }

  QueryLine start() {
    return at(0);
  }

  QueryLine end() {
    return at(text.length());
  }

  QueryLine wordLeft() {
    return at(wordStart(Character.MIN_VALUE));
  }

  QueryLine wordRight() {
    return at(wordEnd());
  }

  QueryLine deleteLeft() {
    return without(before(cursor), cursor);
  }

  QueryLine deleteRight() {
    return without(cursor, border(text, Math.min(text.length(), cursor + 1)));
  }

  /** Deletes what is before the cursor up to a blank, as Ctrl-W does in a shell. */
  QueryLine deleteToBlank() {
    return without(wordStart(' '), cursor);
  }

  /** Deletes letters and digits before the cursor, as Alt-Backspace does in a shell. */
  QueryLine deleteWordLeft() {
    return without(wordStart(Character.MIN_VALUE), cursor);
  }

  QueryLine deleteWordRight() {
    return without(cursor, wordEnd());
  }

  /** Deletes all that is before the cursor. */
  QueryLine deleteToStart() {
    return without(0, cursor);
  }

  private QueryLine at(int place) {
    return new QueryLine(text, place);
  }

  private QueryLine without(int from, int to) {
    return new QueryLine(text.substring(0, from) + text.substring(to), from);
  }

  /** The start of the word before the cursor: of what is between blanks, or of letters. */
  private int wordStart(char separator) {
    int at = cursor;
    while (at > 0 && separates(text.codePointBefore(at), separator)) {
      at = before(at);
    }
    while (at > 0 && !separates(text.codePointBefore(at), separator)) {
      at = before(at);
    }
    return at;
  }

  private int wordEnd() {
    int at = cursor;
    while (at < text.length() && separates(text.codePointAt(at), Character.MIN_VALUE)) {
      at = border(text, at + 1);
    }
    while (at < text.length() && !separates(text.codePointAt(at), Character.MIN_VALUE)) {
      at = border(text, at + 1);
    }
    return at;
  }

  private static boolean separates(int codePoint, char separator) {
    return separator == ' '
        ? codePoint == ' '
        : !Character.isLetterOrDigit(codePoint) && !continuesOne(codePoint);
  }

  private int before(int place) {
    int at = Math.max(0, place - 1);
    while (at > 0 && !isBorder(text, at)) {
      at--;
    }
    return at;
  }

  private static int border(String text, int place) {
    int at = Math.max(0, Math.min(place, text.length()));
    while (at < text.length() && !isBorder(text, at)) {
      at++;
    }
    return at;
  }

  /** Whether a character as a person sees it begins here. */
  static boolean isBorder(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    boolean inPair =
        Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    return !inPair && !continuesOne(text.codePointAt(at)) && text.codePointBefore(at) != JOINER;
  }

  private static boolean continuesOne(int codePoint) {
    int type = Character.getType(codePoint);
    boolean tone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    return tone
        || codePoint == JOINER
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Without the text: it may be a code typed too early. */
  @Override
  public String toString() {
    return "QueryLine[" + text.length() + "]";
  }
}
