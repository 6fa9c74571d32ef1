package alug.tui;

import alug.picker.PickerEvent;
import java.util.List;

/** Events as short text, so that a table of them can be read. */
final class Events {
  private Events() {}

  static String describe(List<PickerEvent> events) {
    StringBuilder text = new StringBuilder();
    for (PickerEvent event : events) {
      text.append(text.length() == 0 ? "" : " ").append(describe(event));
    }
    return text.toString();
  }

  static String describe(PickerEvent event) {
    if (event instanceof PickerEvent.Text typed) {
      return "'" + typed.grapheme() + "'";
    }
    if (event instanceof PickerEvent.Paste paste) {
      return "paste(" + paste.text() + ")";
    }
    if (event instanceof PickerEvent.Mouse mouse) {
      return mouse.kind() + "@" + mouse.row() + "," + mouse.column();
    }
    if (event instanceof PickerEvent.Resize resize) {
      return resize.size().toString();
    }
    return event instanceof PickerEvent.Key
        ? event.toString()
        : event.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }
}
