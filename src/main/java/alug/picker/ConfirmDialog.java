package alug.picker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether to open so many; names those that are production. */
record ConfirmDialog(PickerEffect.Open open) implements Overlay {
  private static final int WIDTH = 60;
  private static final int MARGIN = 6;

  /** Links alone open nothing. */
  static boolean isNeeded(PickerEffect.Open open, Around around) {
    if (open.copy()) {
      return false;
    }
    Caution caution = around.caution();
    return caution.isAsking() && open.orders().size() > caution.confirmAbove();
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (Keys.isText(event, 'y') || Keys.is(event, KeyName.ENTER)) {
      return Opening.confirmed(open, around);
    }
    if (Keys.isText(event, 'c')) {
      return Opening.confirmed(new PickerEffect.Open(open.orders(), true), around);
    }
    if (Keys.isText(event, 'n') || Keys.is(event, KeyName.ESCAPE)) {
      return Turn.close();
    }
    return Keys.isQuit(event) ? Turn.quit(this) : Turn.to(this);
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    boolean plain = Panel.isPlain(canvas.size());
    int room = plain ? canvas.size().columns() : WIDTH - MARGIN;
    List<Line> lines = new ArrayList<>();
    lines.add(Line.blank());
    for (String part : Words.wrap(cost(around), room)) {
      lines.add(line(part, plain));
    }
    List<String> production = newProduction(open, around);
    if (!production.isEmpty()) {
      lines.add(Line.blank());
      lines.add(line(productionWords(production.size()), plain));
      if (open.orders().size() > 1) {
        lines.add(line(Words.list(production, room), plain));
      }
    }
    lines.add(Line.blank());
    Panel panel =
        new Panel(title(), "", lines, Hint.of("y", "open", "n", "back", "c", "copy links instead"));
    panel.drawMiddle(canvas, around.glyphs(), WIDTH);
  }

  private static Line line(String text, boolean plain) {
    return Line.of(plain ? text : " " + text);
  }

  String title() {
    return open.orders().size() == 1
        ? "Open " + open.orders().get(0).profile() + "?"
        : "Open " + open.orders().size() + " consoles?";
  }

  String productionWords(int production) {
    if (production == open.orders().size()) {
      return production == 1 ? "It is production." : "All of them are production:";
    }
    return production == 1 ? "1 of them is production:" : production + " of them are production:";
  }

  String cost(Around around) {
    Set<String> sources = new HashSet<>();
    for (PickerEffect.Order order : open.orders()) {
      around.row(order.profile()).map(Row::group).ifPresent(sources::add);
    }
    int codes = CodeCount.of(open.orders(), around.rows()).total();
    return Words.count(open.orders().size(), "browser tab")
        + ", "
        + Words.count(sources.size(), "source")
        + (codes == 0 ? "." : ", " + Words.count(codes, "MFA code") + " will be asked.");
  }

  static List<String> newProduction(PickerEffect.Open open, Around around) {
    List<String> names = new ArrayList<>();
    for (PickerEffect.Order order : open.orders()) {
      Optional<Row> row = around.row(order.profile()).filter(Row::isProduction);
      if (row.isPresent() && around.consoleUntil(order.profile()).isEmpty()) {
        names.add(order.profile());
      }
    }
    return names;
  }
}
