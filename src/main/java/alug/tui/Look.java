package alug.tui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.Terminal;
import java.io.IOException;
import java.util.List;

/** What a style looks like. */
record Look(TextColor foreground, List<SGR> attributes) {
  Look {
    attributes = List.copyOf(attributes);
  }

  static Look of(SGR... attributes) {
    return new Look(TextColor.ANSI.DEFAULT, List.of(attributes));
  }

  static Look of(TextColor foreground, SGR... attributes) {
    return new Look(foreground, List.of(attributes));
  }

  void applyTo(Terminal terminal) throws IOException {
    terminal.resetColorAndSGR();
    terminal.setForegroundColor(foreground);
    for (int at = 0; at < attributes.size(); at++) {
      terminal.enableSGR(attributes.get(at));
    }
  }
}
