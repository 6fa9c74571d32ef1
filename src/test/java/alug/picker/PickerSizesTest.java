package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PickerSizesTest {
  private static final int COLUMNS = 300;
  private static final int ROWS = 100;

  @Test
  void anySizeCanBeDrawn() {
    PickerState list = Example.main(80, 24);
    List<PickerState> states =
        List.of(
            list,
            Example.start(80, 24),
            Example.type(list, "prod adm"),
            Example.type(list, "no such profile"),
            Example.press(list, "alt-a", "enter"),
            Example.press(list, "?"),
            Example.press(list, "alt-enter"),
            Example.press(list, "left", "end", "ctrl-o"),
            Example.after(Example.start(80, 24), new News.CatalogLoaded(Catalog.empty())));
    for (int columns = 1; columns <= COLUMNS; columns++) {
      for (int rows = 1; rows <= ROWS; rows += rows < 26 ? 1 : 11) {
        Size size = new Size(columns, rows);
        draw(states.get((columns + rows) % states.size()), size);
      }
    }
  }

  private static void draw(PickerState state, Size size) {
    PickerState sized = Example.after(state, new PickerEvent.Resize(size));
    assertEquals(size, Picker.render(sized).size());
  }
}
