package alug.picker;

import java.util.List;

/** The whole picture: the list, or why there is none, and what stands in front of it. */
final class Screen {
  private Screen() {}

  static void draw(Canvas canvas, PickerState state) {
    Geometry geometry = state.geometry();
    if (geometry.isTooSmall()) {
      tooSmall(canvas, state.size());
      return;
    }
    int lowest = state.fronts().lowest(state.size());
    if (lowest < 0) {
      list(canvas, state, geometry);
    }
    Around around = state.around();
    List<Overlay> overlays = state.fronts().overlays();
    for (int at = Math.max(0, lowest); at < overlays.size(); at++) {
      overlays.get(at).draw(canvas, around);
    }
    ToastLines.draw(canvas, state);
  }

  private static void list(Canvas canvas, PickerState state, Geometry geometry) {
    if (!state.hasRows()) {
      EmptyScreen.draw(canvas, state);
      return;
    }
    HeaderLine.draw(canvas, state);
    if (state.list().view().size() == 0) {
      NoMatch.draw(canvas, state, geometry);
    } else {
      RowsPart.draw(canvas, state, geometry);
    }
    if (geometry.hasPane()) {
      Area pane = geometry.pane();
      DetailsPane.drawBeside(canvas, state.around(), pane, state.pane().scrolled());
    }
    FooterLines.draw(canvas, state, geometry);
  }

  private static void tooSmall(Canvas canvas, Size size) {
    canvas.put(0, 0, "alug needs " + Geometry.LEAST, Style.TEXT);
    canvas.put(1, 0, "have " + size, Style.TEXT);
  }
}
