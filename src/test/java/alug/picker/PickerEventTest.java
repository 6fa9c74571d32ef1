package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.picker.PickerEvent.Paste;
import alug.picker.PickerEvent.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickerEventTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ctrl-p",
        "alt-enter",
        "f5",
        "ctrl--",
        "ctrl-space",
        "shift-tab",
        "ctrl-alt-shift-up",
        "alt-shift-a",
        "ctrl-_",
        "pgdn",
        "alt-é"
      })
  void aKeyReadsWhatItPrints(String text) {
    assertEquals(text, PickerEvent.Key.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "p", "shift-p", "ctrl-", "-", "ctrl", "hyper-p", "ctrl-pp", "f13", "é"})
  void whatNamesNoKeyIsNone(String text) {
    assertEquals(Optional.empty(), PickerEvent.Key.parse(text));
  }

  @Test
  void aKeyIsTheSameHoweverItIsWritten() {
    assertEquals(PickerEvent.Key.ctrl('p'), PickerEvent.Key.parse(" Ctrl-P ").orElseThrow());
    assertEquals(PickerEvent.Key.parse("alt-ctrl-x"), PickerEvent.Key.parse("ctrl-alt-x"));
    assertEquals("alt-shift-a", PickerEvent.Key.alt('A').toString());
  }

  @Test
  void aCharacterAloneIsNoKey() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PickerEvent.Key(KeyName.CHARACTER, 'a', false, false, true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PickerEvent.Key(KeyName.ENTER, 'a', false, false, false));
  }

  @Test
  void textHasNoControlCharacters() {
    assertThrows(IllegalArgumentException.class, () -> new Paste("a\nb"));
    assertThrows(IllegalArgumentException.class, () -> new Text("\u009b"));
  }

  @Test
  void whatWasTypedIsNotPrinted() {
    assertFalse(new Text("7").toString().contains("7"));
    assertFalse(new Paste("123456").toString().contains("123456"));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aStyleOnTheCursorRowStaysThere(Style style) {
    assertEquals(style.onCursorRow(), style.onCursorRow().onCursorRow());
  }

  @Test
  void sizesAreKeptDrawable() {
    assertEquals(new Size(1, 1), Size.of(0, -4));
    assertEquals(new Size(Size.MOST, 24), Size.of(65_535, 24));
    assertThrows(IllegalArgumentException.class, () -> new Size(0, 1));
  }
}
