package alug.picker;

import java.util.ArrayList;
import java.util.List;

/** What is being said, in the lines above the keys. */
final class ToastLines {
  /** Longer words than these lines hold are cut. */
  private static final int MOST = 3;

  private ToastLines() {}

  /** The lines; none where nothing is said, one over a dialog, so that it hides little of it. */
  static List<String> of(PickerState state) {
    boolean alone = state.fronts().isEmpty() && state.hasRows();
    int room = state.size().rows() - Geometry.LEAST.rows();
    int most = alone ? Math.max(1, Math.min(MOST, room)) : 1;
    return state.toasts().first().map(toast -> lines(toast, state, most)).orElse(List.of());
  }

  private static List<String> lines(Toast toast, PickerState state, int most) {
    String keys = keys(toast, state);
    int width = Math.max(2, state.size().columns() - 1);
    List<String> all = Words.wrap(toast.text(), width);
    List<String> lines = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
    int last = lines.size() - 1;
    if (all.size() < most && SafeText.width(lines.get(last)) + keys.length() > width) {
      lines.add(keys.strip());
      return lines;
    }
    String end = String.join(" ", all.subList(last, all.size()));
    lines.set(last, Words.cut(end, Math.max(0, width - keys.length())) + keys);
    return lines;
  }

  /** Whether a dialog leaves no room for all of it, so that it has to be shown again. */
  static boolean isCutByDialog(PickerState state) {
    int width = state.size().columns() - 1;
    return !state.fronts().isEmpty()
        && state.toasts().first().filter(toast -> isCut(toast, state, width)).isPresent();
  }

  private static boolean isCut(Toast toast, PickerState state, int width) {
    return !toast.isAnswer()
        && SafeText.width(SafeText.of(toast.text())) + keys(toast, state).length() > width;
  }

  private static String keys(Toast toast, PickerState state) {
    String undo = toast.undo().isPresent() ? "   undo " + state.keys().hint(Action.UNDO) : "";
    int more = state.toasts().more();
    String next = "   +" + more + " more " + state.keys().hint(Action.REDRAW);
    return more == 0 ? undo : undo + next;
  }

  static void draw(Canvas canvas, PickerState state) {
    List<String> lines = of(state);
    int row = state.size().rows() - 1 - lines.size();
    for (String line : lines) {
      canvas.fill(row, 0, state.size().columns(), Style.TEXT);
      canvas.put(row, 0, line, Style.WARN);
      row++;
    }
  }
}
