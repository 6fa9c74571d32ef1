package alug.tui;

import alug.picker.Picker;
import alug.picker.PickerEvent;
import alug.picker.PickerState;
import alug.picker.Still;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Does what keys do before there are any: on a small copy of the list, on paper, again and again,
 * so that the first real key finds classes linked and code compiled.
 */
final class Rehearsal {
  private static final int ROWS = 300;
  private static final int TIMES = 20;
  private static final String[] LETTERS = {"e", "a", "d", " ", "p", "r", "o", "d", "1", "2", "3"};

  private final Theme theme;
  private final boolean mouse;

  /** On a terminal that looks so, with or without reports of its mouse. */
  Rehearsal(Theme theme, boolean mouse) {
    this.theme = theme;
    this.mouse = mouse;
  }

  void of(PickerState shown) {
    PickerState excerpt = shown.excerpt(ROWS);
    Paper paper = new Paper(shown.size());
    Painter painter = new Painter(paper, theme);
    try {
      for (int time = 0; time < TIMES; time++) {
        PickerState state = excerpt;
        painter.repaint();
        for (String letter : LETTERS) {
          state = new PickerEvent.Tick(state.now()).applyTo(state).state();
          state = new PickerEvent.Text(letter).applyTo(state).state();
          painter.paint(Picker.render(state));
          paper.take();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("paper", e);
    }
  }

  /** What shows a picture on a terminal that is raw and nothing else yet. */
  String picture(Still still) {
    Paper paper = new Paper(still.frame().size());
    try {
      new Painter(paper, theme).paint(still.frame());
    } catch (IOException e) {
      throw new UncheckedIOException("paper", e);
    }
    return HeldTty.entering(mouse) + paper.take();
  }
}
