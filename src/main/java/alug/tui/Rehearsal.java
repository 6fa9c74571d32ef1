package alug.tui;

import alug.picker.Picker;
import alug.picker.PickerEvent;
import alug.picker.PickerState;

/**
 * Does what keys do before there are any: on a small copy of the list, again and again, so that the
 * first real key finds classes linked and code compiled.
 */
final class Rehearsal {
  private static final int ROWS = 300;
  private static final int TIMES = 6;
  private static final String[] LETTERS = {"e", "a", "d", " ", "p", "r", "o", "d", "1", "2", "3"};

  private Rehearsal() {}

  static void of(PickerState shown) {
    PickerState excerpt = shown.excerpt(ROWS);
    for (int time = 0; time < TIMES; time++) {
      PickerState state = excerpt;
      for (String letter : LETTERS) {
        state = new PickerEvent.Tick(state.now()).applyTo(state).state();
        state = new PickerEvent.Text(letter).applyTo(state).state();
        Picker.render(state);
      }
    }
  }
}
