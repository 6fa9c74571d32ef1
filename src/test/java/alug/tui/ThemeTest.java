package alug.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import alug.picker.SafeText;
import alug.picker.Style;
import com.googlecode.lanterna.TextColor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  private static final Map<String, String> UTF_8 = Map.of("LANG", "en_US.UTF-8");

  @ParameterizedTest
  @EnumSource(Style.class)
  void withoutColourEveryStyleHasTheTerminalsOwn(Style style) {
    assertEquals(
        TextColor.ANSI.DEFAULT, Theme.of(Theme.Palette.NONE, false).look(style).foreground());
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void theDefaultKeepsToTheSixteenColours(Style style) {
    assertInstanceOf(TextColor.ANSI.class, Theme.of(UTF_8, false, false).look(style).foreground());
  }

  @ParameterizedTest
  @EnumSource(Theme.Palette.class)
  void theCursorRowAndTheMatchesStandOutInEveryPalette(Theme.Palette palette) {
    Theme theme = Theme.of(palette, false);
    assertNotEquals(theme.look(Style.TEXT), theme.look(Style.ROW_CURSOR));
    assertNotEquals(theme.look(Style.TEXT), theme.look(Style.MATCH));
    assertNotEquals(theme.look(Style.ROW_CURSOR), theme.look(Style.MATCH_CURSOR));
  }

  @Test
  void trueColourReplacesTheSixteenButNoColourStaysNone() {
    Theme sixteen = Theme.of(UTF_8, false, false);
    assertInstanceOf(TextColor.RGB.class, sixteen.inTrueColour().look(Style.OK).foreground());
    Theme none = Theme.of(UTF_8, true, false);
    assertEquals(TextColor.ANSI.DEFAULT, none.inTrueColour().look(Style.OK).foreground());
  }

  @Test
  void noColorCountsUnlessItIsEmpty() {
    Map<String, String> environment = new HashMap<>(UTF_8);
    environment.put("NO_COLOR", "");
    assertEquals(TextColor.ANSI.GREEN, ok(environment, false));
    environment.put("NO_COLOR", "0");
    assertEquals(TextColor.ANSI.DEFAULT, ok(environment, false));
    assertEquals(TextColor.ANSI.DEFAULT, ok(UTF_8, true));
  }

  @ParameterizedTest
  @CsvSource({
    "C.UTF-8,,,✓",
    ",ja_JP.utf8,,✓",
    ",,de_DE.UTF-8@euro,✓",
    "C,en_US.UTF-8,en_US.UTF-8,+",
    ",POSIX,en_US.UTF-8,+",
    ",,en_US.ISO-8859-1,+",
    ",,,+"
  })
  void theFirstLocaleVariableThatIsSetDecidesAboutGlyphs(
      String all, String type, String lang, String glyph) {
    Map<String, String> environment = new HashMap<>();
    environment.put("LC_ALL", all == null ? "" : all);
    environment.put("LC_CTYPE", type == null ? "" : type);
    environment.put("LANG", lang == null ? "" : lang);
    Theme theme = Theme.of(environment, false, false);
    assertEquals(glyph, Character.toString(theme.glyph('✓')));
    assertEquals('+', Theme.of(environment, false, true).glyph('✓'));
  }

  @Test
  void everyGlyphOfTheListHasAnAsciiFormAndOneCell() {
    Theme ascii = Theme.of(Theme.Palette.NONE, true);
    for (int codePoint : "✓✗❯▸▾∙↻─│┌┐└┘⠋⠹⠏".codePoints().toArray()) {
      assertNotEquals('?', ascii.glyph(codePoint));
      assertEquals(1, SafeText.width(codePoint));
    }
    assertEquals('?', ascii.glyph('日'));
  }

  private static TextColor ok(Map<String, String> environment, boolean noColour) {
    return Theme.of(environment, noColour, false).look(Style.OK).foreground();
  }
}
