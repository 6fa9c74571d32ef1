package alug.picker;

import java.text.Normalizer;

/**
 * Text that cannot disturb the screen: every character takes one cell or two and none is a control
 * character. Names come from files, so this also keeps escape sequences out of the terminal.
 */
public final class SafeText {
  private static final int FIRST_COMBINING = 0x300;

  /** Box lines, dingbats, braille: alug's own signs are among them, none is part of another. */
  private static final int FIRST_SIGN = 0x2500;

  private static final int LAST_SIGN = 0x28FF;
  private static final int FIRST_EMOJI_MODIFIER = 0x1F3FB;
  private static final int LAST_EMOJI_MODIFIER = 0x1F3FF;

  private SafeText() {}

  /**
   * The text, composed (NFC); marks that cannot be composed, joiners, variation selectors and
   * directional controls gone; white space as blanks; what else has no certain width as {@code ?}.
   */
  public static String of(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    String text = compose(raw);
    StringBuilder safe = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      append(safe, codePoint);
    }
    return safe.toString();
  }

  /** Whether a text is of ASCII's visible characters and blanks: safe, and a cell each. */
  static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isPlain(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** How many cells a safe text takes. */
  public static int width(String safe) {
    if (isPlain(safe)) {
      return safe.length();
    }
    int width = 0;
    for (int at = 0; at < safe.length(); ) {
      int codePoint = safe.codePointAt(at);
      at += Character.charCount(codePoint);
      width += width(codePoint);
    }
    return width;
  }

  /** How many cells a character of a safe text takes: 1 or 2. */
  public static int width(int codePoint) {
    return CellWidth.of(codePoint);
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~';
  }

  private static String compose(String raw) {
    for (int at = 0; at < raw.length(); at++) {
      // Below the first combining mark every text is composed already.
      char c = raw.charAt(at);
      if (c >= FIRST_COMBINING && (c < FIRST_SIGN || c > LAST_SIGN)) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
      }
    }
    return raw;
  }

  private static void append(StringBuilder safe, int codePoint) {
    if (codePoint <= '~' && isPlain((char) codePoint)) {
      safe.append((char) codePoint);
      return;
    }
    switch (Character.getType(codePoint)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
      case Character.CONTROL -> safe.append(Character.isWhitespace(codePoint) ? ' ' : '?');
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
          safe.append(codePoint == 0x3000 ? "  " : " ");
      case Character.COMBINING_SPACING_MARK,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          safe.append('?');
      default -> appendVisible(safe, codePoint);
    }
  }

  private static void appendVisible(StringBuilder safe, int codePoint) {
    if (codePoint >= FIRST_EMOJI_MODIFIER && codePoint <= LAST_EMOJI_MODIFIER) {
      return;
    }
    if (CellWidth.isDoubtful(codePoint)) {
      safe.append('?');
    } else {
      safe.appendCodePoint(codePoint);
    }
  }
}
