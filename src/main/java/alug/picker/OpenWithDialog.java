package alug.picker;

import alug.plan.ConsoleSeconds;
import alug.plan.WantedMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How to open some consoles this time.
 *
 * @param orders those to open
 * @param texts what stands in each {@link OpenWithField}
 * @param field which one is being edited
 * @param problem why it could not be opened so; may be empty
 */
record OpenWithDialog(
    List<PickerEffect.Order> orders,
    Map<OpenWithField, String> texts,
    OpenWithField field,
    String problem)
    implements Overlay {
  private static final int WIDTH = 72;
  private static final int LABEL = 13;

  OpenWithDialog {
    orders = List.copyOf(orders);
    texts = Map.copyOf(texts);
  }

  /** With what the orders say already. */
  static OpenWithDialog of(List<PickerEffect.Order> orders) {
    OpenWith with = orders.isEmpty() ? OpenWith.DEFAULTS : orders.get(0).with();
    String mode = with.mode().map(WantedMode::name).orElse("").toLowerCase(Locale.ROOT);
    int seconds = with.duration().orElse(0);
    Map<OpenWithField, String> texts = new EnumMap<>(OpenWithField.class);
    texts.put(OpenWithField.DURATION, seconds == 0 ? "" : seconds + "s");
    texts.put(OpenWithField.MODE, mode);
    texts.put(OpenWithField.REGION, with.region().orElse(""));
    texts.put(OpenWithField.PAGE, with.destination().orElse(""));
    texts.put(OpenWithField.BROWSER, with.browser().orElse(""));
    return new OpenWithDialog(orders, texts, OpenWithField.DURATION, "");
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (Keys.isQuit(event)) {
      return Turn.quit(this);
    }
    if (Keys.is(event, KeyName.ESCAPE)) {
      return Turn.close();
    }
    if (Keys.is(event, KeyName.ENTER)) {
      return open(false, around);
    }
    if (Keys.isCtrl(event, 'y')) {
      return open(true, around);
    }
    if (Keys.isUp(event) || Keys.isShift(event, KeyName.TAB)) {
      return Turn.to(at(field.further(-1)));
    }
    if (Keys.isDown(event) || Keys.is(event, KeyName.TAB)) {
      return Turn.to(at(field.further(1)));
    }
    return Turn.to(edited(event, around));
  }

  private OpenWithDialog edited(PickerEvent event, Around around) {
    String text = typed(field);
    if (event instanceof PickerEvent.Text typed) {
      return with(text + typed.grapheme());
    }
    if (event instanceof PickerEvent.Paste paste) {
      return with(text + paste.text().strip());
    }
    if (Keys.is(event, KeyName.LEFT) || Keys.is(event, KeyName.RIGHT)) {
      int step = Keys.is(event, KeyName.LEFT) ? -1 : 1;
      return with(field.next(text, step, around));
    }
    if (Keys.is(event, KeyName.BACKSPACE) || Keys.isCtrl(event, 'h')) {
      return with(
          text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1)));
    }
    return Keys.isCtrl(event, 'u') || Keys.isCtrl(event, 'w') ? with("") : this;
  }

  private Turn open(boolean copy, Around around) {
    for (OpenWithField at : OpenWithField.values()) {
      String wrong = text(at).isEmpty() ? "" : at.problem(text(at));
      if (!wrong.isEmpty()) {
        return Turn.to(new OpenWithDialog(orders, texts, at, wrong));
      }
    }
    OpenWith with = wanted();
    List<PickerEffect.Order> wished = new ArrayList<>();
    for (PickerEffect.Order order : orders) {
      wished.add(new PickerEffect.Order(order.profile(), with));
    }
    return Opening.begin(new PickerEffect.Open(wished, copy), around);
  }

  private OpenWith wanted() {
    String duration = text(OpenWithField.DURATION);
    return new OpenWith(
        WantedMode.parse(text(OpenWithField.MODE)),
        duration.isEmpty() ? OptionalInt.empty() : ConsoleSeconds.parse(duration),
        OpenWithField.present(text(OpenWithField.REGION)),
        OpenWithField.present(text(OpenWithField.PAGE)),
        OpenWithField.present(text(OpenWithField.BROWSER)));
  }

  private String text(OpenWithField wanted) {
    return typed(wanted).strip();
  }

  private String typed(OpenWithField wanted) {
    return texts.getOrDefault(wanted, "");
  }

  private OpenWithDialog at(OpenWithField wanted) {
    return new OpenWithDialog(orders, texts, wanted, "");
  }

  private OpenWithDialog with(String text) {
    Map<OpenWithField, String> others = new EnumMap<>(texts);
    others.put(field, text);
    return new OpenWithDialog(orders, others, field, "");
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    Size size = canvas.size();
    boolean plain = Panel.isPlain(size);
    int room = Math.max(1, (plain ? size.columns() : WIDTH - 4) - LABEL);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.blank());
    for (OpenWithField at : OpenWithField.values()) {
      lines.add(line(at, room, around.glyphs()));
    }
    lines.add(Line.blank());
    if (!problem.isEmpty()) {
      lines.add(Line.of("  " + around.glyphs().failed() + " ", Style.BAD).plus(problem));
      lines.add(Line.blank());
    }
    List<Hint> hints =
        plain
            ? Hint.of("enter", "open", "tab", "next", "esc", "back")
            : Hint.of(
                "enter",
                "open",
                "tab",
                "next",
                "left/right",
                "choose",
                "^y",
                "copy",
                "esc",
                "back");
    new Panel(title(), "", lines, hints).drawMiddle(canvas, around.glyphs(), WIDTH);
  }

  private String title() {
    return orders.size() == 1
        ? "Open " + orders.get(0).profile() + " with"
        : "Open " + orders.size() + " consoles with";
  }

  private Line line(OpenWithField at, int room, Glyphs glyphs) {
    boolean edited = at == field;
    String text = typed(at);
    Line line = Line.of((edited ? glyphs.cursor() : " ") + " ", Style.PROMPT);
    line = line.plus(at.label(), edited ? Style.KEY : Style.TEXT).to(LABEL);
    if (!text.isEmpty()) {
      return line.plus(Words.cutLeft(edited ? text + "_" : text, room), Style.INPUT);
    }
    line = edited ? line.plus("_ ", Style.INPUT) : line;
    return line.plus(Words.cut(at.help(), room - (edited ? 2 : 0)), Style.MUTED);
  }
}
