package alug.picker;

import alug.plan.ConsoleSeconds;
import alug.plan.WantedMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One code and an hour each, or a code each and as long as asked.
 *
 * @param chosen 0 or 1: which answer Enter takes
 */
record BatchQuestion(PickerEffect.Open open, int chosen) implements Overlay {
  private static final int WIDTH = 74;
  private static final int MARGIN = 10;
  private static final int CODE_SECONDS = 30;
  private static final int MINUTE = 60;

  /** AWS refuses more codes of a device in three minutes (observed; aws-rules). */
  private static final int CODES_IN_A_ROW = 9;

  /** Whether at least two roles would take a code of their own and the mode was left open. */
  static boolean isNeeded(PickerEffect.Open open, Around around) {
    int free = 0;
    for (PickerEffect.Order order : open.orders()) {
      boolean asks = order.with().mode().isEmpty() && Opening.takesOwnCode(order, around);
      free += asks ? 1 : 0;
    }
    return free > 1;
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (Keys.isText(event, '1')) {
      return take(0, around);
    }
    if (Keys.isText(event, '2')) {
      return take(1, around);
    }
    if (Keys.is(event, KeyName.ENTER)) {
      return take(chosen, around);
    }
    if (Keys.isUp(event) || Keys.isDown(event) || Keys.is(event, KeyName.TAB)) {
      return Turn.to(new BatchQuestion(open, 1 - chosen));
    }
    if (Keys.is(event, KeyName.ESCAPE)) {
      return Turn.close();
    }
    return Keys.isQuit(event) ? Turn.quit(this) : Turn.to(this);
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    boolean plain = Panel.isPlain(canvas.size());
    int room = plain ? canvas.size().columns() - 6 : WIDTH - MARGIN;
    List<Line> lines = new ArrayList<>();
    lines.add(Line.blank());
    add(lines, 0, shortWords(around), around, room);
    add(lines, 1, longWords(around), around, room);
    if (codes(WantedMode.LONG, around).mostOfOneDevice() > CODES_IN_A_ROW) {
      lines.add(Line.blank());
      lines.addAll(
          Line.labelled(
              "",
              6,
              "AWS takes about nine codes of a device in three minutes: alug waits in between.",
              room + 6));
    }
    lines.add(Line.blank());
    String what = open.copy() ? "Copy " : "Open ";
    String title = what + Words.count(open.orders().size(), open.copy() ? "link" : "console");
    Panel panel =
        new Panel(title, "", lines, Hint.of("1 2", "choose", "enter", "take", "esc", "back"));
    panel.drawMiddle(canvas, around.glyphs(), WIDTH);
  }

  @Override
  public Optional<Instant> changesAt(Around around) {
    return Optional.of(TimeLeft.nextSecond(CodeCount.nextCodeAt(around.now()), around.now()));
  }

  private Turn take(int answer, Around around) {
    WantedMode mode = answer == 0 ? WantedMode.SHARED : WantedMode.LONG;
    return Opening.go(Opening.inMode(open, mode, around));
  }

  private void add(List<Line> lines, int answer, String words, Around around, int room) {
    List<String> parts = Words.wrap(words, room);
    for (int at = 0; at < parts.size(); at++) {
      String pointer = answer == chosen && at == 0 ? around.glyphs().cursor() : " ";
      Line line = Line.of(pointer + " ", Style.PROMPT);
      String number = at == 0 ? "[" + (answer + 1) + "] " : "    ";
      lines.add(line.plus(number, Style.KEY).plus(parts.get(at)));
    }
  }

  String shortWords(Around around) {
    int codes = codes(WantedMode.SHARED, around).total();
    return "all now, 1 h each, " + (codes == 0 ? "no code" : codesWords(codes));
  }

  String longWords(Around around) {
    CodeCount count = codes(WantedMode.LONG, around);
    int wait = (int) TimeLeft.seconds(CodeCount.nextCodeAt(around.now()), around.now());
    boolean used = isUsed(count, around);
    return longest(around)
        + " each, "
        + codesWords(count.total())
        + about(count.seconds() + (used ? wait : 0))
        + (used ? " (first code in " : " (next code in ")
        + wait
        + " s)";
  }

  /** Whether a device shows a code that was taken already, so that the first one is the next. */
  private static boolean isUsed(CodeCount count, Around around) {
    for (Map.Entry<String, Instant> used : around.usedCodes().entrySet()) {
      String device = used.getKey();
      boolean asked = count.own().containsKey(device) || count.shared().contains(device);
      if (asked && around.now().isBefore(used.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static String codesWords(int codes) {
    return codes == 1 ? "one code" : codes + " codes";
  }

  private static String about(int seconds) {
    if (seconds == 0) {
      return "";
    }
    return seconds < MINUTE
        ? ", about " + seconds + " s"
        : ", about " + (seconds + CODE_SECONDS) / MINUTE + " min";
  }

  private String longest(Around around) {
    int least = ConsoleSeconds.LONGEST;
    int most = 0;
    for (PickerEffect.Order order : open.orders()) {
      Optional<Row> row = around.row(order.profile());
      if (row.isPresent() && Opening.takesOwnCode(order, around)) {
        int seconds = order.with().duration().orElse(row.get().plan().seconds());
        least = Math.min(least, seconds);
        most = Math.max(most, seconds);
      }
    }
    return (least < most ? "up to " : "") + ConsoleSeconds.words(most);
  }

  private CodeCount codes(WantedMode mode, Around around) {
    return CodeCount.of(Opening.inMode(open, mode, around).orders(), around.rows());
  }
}
