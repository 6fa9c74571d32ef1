package alug.tui;

import alug.picker.Style;
import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What styles and glyphs look like on this terminal. */
final class Theme {
  /** Which colours to use. */
  enum Palette {
    /** None: bold, underline and reverse only. */
    NONE,
    /** The 16 colours of the terminal, which the person has chosen, light or dark. */
    ANSI,
    /** Fixed colours, for terminals with 24 bits. */
    TRUE_COLOUR
  }

  /** The only characters beyond ASCII that alug draws itself, and what stands for them. */
  private static final String GLYPHS = "✓✗❯▸▾∙↻─━═│┃║┌┐└┘├┤┬┴┼╭╮╰╯";

  private static final String GLYPHS_ASCII = "+x>>v.~---|||+++++++++++++";
  private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String SPINNER_ASCII = "|/-\\";

  private final Palette palette;
  private final Map<Style, Look> looks;
  private final boolean ascii;

  private Theme(Palette palette, boolean ascii) {
    this.palette = palette;
    this.looks = looks(palette);
    this.ascii = ascii;
  }

  static Theme of(Palette palette, boolean ascii) {
    return new Theme(palette, ascii);
  }

  /** The same in fixed colours, unless there are to be none. */
  Theme inTrueColour() {
    return palette == Palette.NONE ? this : new Theme(Palette.TRUE_COLOUR, ascii);
  }

  /**
   * What the environment asks for: NO_COLOR, and the character set of the locale.
   *
   * @param noColour the option {@code --no-color}
   * @param ascii the option {@code --ascii}
   */
  static Theme of(Map<String, String> environment, boolean noColour, boolean ascii) {
    boolean plain = noColour || !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return of(plain ? Palette.NONE : Palette.ANSI, ascii || !isUtf8(environment));
  }

  private static boolean isUtf8(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        String charset = locale.toLowerCase(Locale.ROOT);
        return charset.contains("utf-8") || charset.contains("utf8");
      }
    }
    return false;
  }

  Look look(Style style) {
    return looks.getOrDefault(style, Look.of());
  }

  /** The code point to draw for one. */
  int glyph(int codePoint) {
    if (!ascii || codePoint < 0x80) {
      return codePoint;
    }
    int glyph = GLYPHS.indexOf(codePoint);
    if (glyph >= 0) {
      return GLYPHS_ASCII.charAt(glyph);
    }
    int turn = SPINNER.indexOf(codePoint);
    return turn >= 0 ? SPINNER_ASCII.charAt(turn % SPINNER_ASCII.length()) : '?';
  }

  /** What to draw for the second cell of a wide character; 0 for nothing. */
  int secondHalf() {
    return ascii ? '?' : 0;
  }

  private static Map<Style, Look> looks(Palette palette) {
    Map<Style, Look> looks = new EnumMap<>(Style.class);
    looks.put(Style.PROMPT, Look.of(SGR.BOLD));
    looks.put(Style.INPUT, Look.of(SGR.BOLD));
    looks.put(Style.HEADER, Look.of(SGR.BOLD));
    looks.put(Style.MATCH, Look.of(SGR.BOLD, SGR.UNDERLINE));
    looks.put(Style.MARK, Look.of(SGR.BOLD));
    looks.put(Style.WARN, Look.of(SGR.BOLD));
    looks.put(Style.BAD, Look.of(SGR.BOLD));
    looks.put(Style.KEY, Look.of(SGR.BOLD));
    looks.put(Style.TITLE, Look.of(SGR.BOLD));
    // Colours reversed would be patches: the row under the cursor tells by shape and weight.
    looks.put(Style.ROW_CURSOR, Look.of(SGR.REVERSE));
    looks.put(Style.MUTED_CURSOR, Look.of(SGR.REVERSE));
    looks.put(Style.OK_CURSOR, Look.of(SGR.REVERSE));
    looks.put(Style.BUSY_CURSOR, Look.of(SGR.REVERSE));
    looks.put(Style.MATCH_CURSOR, Look.of(SGR.REVERSE, SGR.BOLD, SGR.UNDERLINE));
    looks.put(Style.MARK_CURSOR, Look.of(SGR.REVERSE, SGR.BOLD));
    looks.put(Style.WARN_CURSOR, Look.of(SGR.REVERSE, SGR.BOLD));
    looks.put(Style.BAD_CURSOR, Look.of(SGR.REVERSE, SGR.BOLD));
    if (palette == Palette.ANSI) {
      colour(looks, TextColor.ANSI.CYAN, TextColor.ANSI.GREEN, TextColor.ANSI.YELLOW);
      looks.put(Style.BAD, Look.of(TextColor.ANSI.RED, SGR.BOLD));
      looks.put(Style.MUTED, Look.of(TextColor.ANSI.BLACK_BRIGHT));
    }
    if (palette == Palette.TRUE_COLOUR) {
      // Of middle lightness, so that they can be read on white and on black.
      colour(
          looks,
          new TextColor.RGB(0x1E, 0x8F, 0xB0),
          new TextColor.RGB(0x2E, 0x96, 0x4F),
          new TextColor.RGB(0xB0, 0x7A, 0x10));
      looks.put(Style.BAD, Look.of(new TextColor.RGB(0xD6, 0x3B, 0x3B), SGR.BOLD));
      looks.put(Style.MUTED, Look.of(new TextColor.RGB(0x80, 0x80, 0x80)));
    }
    return looks;
  }

  private static void colour(
      Map<Style, Look> looks, TextColor accent, TextColor good, TextColor warning) {
    looks.put(Style.PROMPT, Look.of(accent, SGR.BOLD));
    looks.put(Style.HEADER, Look.of(accent));
    looks.put(Style.BUSY, Look.of(accent));
    looks.put(Style.KEY, Look.of(accent));
    looks.put(Style.OK, Look.of(good));
    looks.put(Style.MATCH, Look.of(good, SGR.BOLD));
    looks.put(Style.WARN, Look.of(warning, SGR.BOLD));
    looks.put(Style.MARK, Look.of(warning, SGR.BOLD));
  }
}
