package alug.picker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All keys; what is typed searches them, Enter does what the chosen line says.
 *
 * @param all every line, in order
 * @param search lower case
 * @param chosen which of the lines that match
 */
record KeyMenu(List<KeyHelp> all, String search, int chosen) implements Overlay {
  private static final int WIDTH = 74;
  static final int KEYS = 26;
  static final int NARROW_KEYS = 11;

  KeyMenu {
    all = List.copyOf(all);
  }

  static KeyMenu of(List<KeyHelp> lines) {
    return new KeyMenu(lines, "", 0);
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (Keys.isQuit(event)) {
      return Turn.quit(this);
    }
    if (Keys.is(event, KeyName.ESCAPE) || Keys.is(event, KeyName.F1)) {
      return Turn.close();
    }
    if (Keys.is(event, KeyName.ENTER)) {
      return execute(Panel.isPlain(around.size()));
    }
    if (event instanceof PickerEvent.Text text) {
      return typed(text.grapheme());
    }
    if (event instanceof PickerEvent.Paste paste) {
      return typed(paste.text());
    }
    if (Keys.is(event, KeyName.BACKSPACE) || Keys.isCtrl(event, 'h')) {
      int end = search.isEmpty() ? 0 : search.offsetByCodePoints(search.length(), -1);
      return Turn.to(new KeyMenu(all, search.substring(0, end), 0));
    }
    if (Keys.isCtrl(event, 'u')) {
      return Turn.to(of(all));
    }
    return Turn.to(at(chosen + step(event, around.size()), Panel.isPlain(around.size())));
  }

  private static int step(PickerEvent event, Size size) {
    if (Keys.isUp(event)) {
      return -1;
    }
    if (Keys.isDown(event)) {
      return 1;
    }
    if (Keys.is(event, KeyName.PAGE_UP)) {
      return -room(size);
    }
    return Keys.is(event, KeyName.PAGE_DOWN) ? room(size) : 0;
  }

  /** How many lines are shown at once. */
  private static int room(Size size) {
    return Math.max(1, size.rows() - (Panel.isPlain(size) ? 2 : 4));
  }

  private Turn typed(String text) {
    if (search.isEmpty() && text.equals("?")) {
      return Turn.close();
    }
    return Turn.to(new KeyMenu(all, search + text.toLowerCase(Locale.ROOT), 0));
  }

  private Turn execute(boolean plain) {
    List<KeyHelp> found = found(plain);
    if (chosen >= found.size() || found.get(chosen).action().isEmpty()) {
      return Turn.to(this);
    }
    return Turn.close().then(found.get(chosen).action().get());
  }

  private KeyMenu at(int wanted, boolean plain) {
    return new KeyMenu(all, search, Math.max(0, Math.min(wanted, found(plain).size() - 1)));
  }

  private List<KeyHelp> found(boolean plain) {
    List<KeyHelp> found = new ArrayList<>();
    for (KeyHelp line : all) {
      if (line.matches(search) && !(plain && line.isWide())) {
        found.add(line);
      }
    }
    return found;
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    Size size = canvas.size();
    boolean plain = Panel.isPlain(size);
    List<KeyHelp> found = found(plain);
    int width = plain ? size.columns() : WIDTH - 4;
    List<Line> lines = new ArrayList<>();
    int chosenLine = 0;
    for (int at = 0; at < found.size(); at++) {
      boolean first = at == 0 || found.get(at - 1).section() != found.get(at).section();
      if (first && !plain && search.isEmpty()) {
        addHeader(lines, found.get(at).section());
      }
      chosenLine = at == chosen ? lines.size() : chosenLine;
      lines.add(line(found.get(at), at == chosen, plain ? NARROW_KEYS : KEYS, width));
    }
    int room = room(size);
    int top = Math.max(0, Math.min(chosenLine - room + 2, lines.size() - room));
    int end = Math.min(lines.size(), top + room);
    String corner = lines.isEmpty() ? "none" : (top + 1) + "-" + end + " of " + lines.size();
    panel(corner, lines.subList(top, end), plain).drawHigh(canvas, around.glyphs(), WIDTH);
  }

  private Panel panel(String corner, List<Line> lines, boolean plain) {
    String keys = plain ? "KEYS" : "Keys";
    String title = search.isEmpty() ? keys : keys + ": " + search;
    List<Hint> hints =
        plain
            ? Hint.of("pgdn", "more", "enter", "do it", "esc", "close")
            : Hint.of("type", "to search", "enter", "do it", "pgdn", "more", "esc", "close");
    return new Panel(title, corner, lines, hints);
  }

  private static void addHeader(List<Line> lines, Action.Section section) {
    if (!lines.isEmpty()) {
      lines.add(Line.blank());
    }
    lines.add(Line.of(section.name(), Style.HEADER));
  }

  private static Line line(KeyHelp help, boolean isChosen, int column, int width) {
    boolean narrow = column == NARROW_KEYS;
    String keys = Words.cut(narrow ? help.firstKey() : help.keys(), column - 1);
    Line line = Line.of(keys, isChosen ? Style.ROW_CURSOR : Style.KEY);
    return line.to(column)
        .plus(Words.cut(help.help(), width - column), isChosen ? Style.ROW_CURSOR : Style.TEXT);
  }
}
