package alug.picker;

import alug.plan.ConsoleSeconds;
import alug.plan.SignInPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the {@link MfaDialog} looks like. */
final class MfaPicture {
  private static final int WIDTH = 64;
  private static final int LABEL = 10;
  private static final String HIDDEN = "*";

  private final MfaDialog dialog;
  private final News.MfaAsked asked;
  private final Around around;

  MfaPicture(MfaDialog dialog, Around around) {
    this.dialog = dialog;
    this.asked = dialog.asked();
    this.around = around;
  }

  void draw(Canvas canvas) {
    boolean plain = Panel.isPlain(canvas.size());
    List<Line> lines = plain ? plainLines(canvas.size().columns()) : framedLines();
    String count =
        around
            .batch()
            .filter(batch -> !batch.isDone() && !asked.neededBy().isEmpty())
            .map(batch -> batch.codes().words())
            .orElse("");
    String title = "MFA code for " + asked.source() + (count.isEmpty() ? "" : "   " + count);
    Panel panel = new Panel(title, "", lines, hints(plain));
    if (plain) {
      panel.drawPlain(canvas);
    } else {
      panel.drawFramed(canvas, around.glyphs(), area(canvas.size(), lines.size()));
    }
    drawCursor(canvas, lines, plain);
  }

  private Area area(Size size, int lines) {
    int height = lines + Panel.FRAME_ROWS;
    return dialog.overBatch() ? Area.low(size, WIDTH, height) : Area.middle(size, WIDTH, height);
  }

  private List<Hint> hints(boolean plain) {
    String skip = "skip " + asked.source();
    return plain
        ? Hint.of("esc", skip, "^c", "quit")
        : Hint.of("esc", skip, "^t", dialog.hidden() ? "show digits" : "hide digits", "^c", "quit");
  }

  private List<Line> framedLines() {
    int room = WIDTH - 4;
    List<Line> lines = new ArrayList<>();
    lines.add(Line.blank());
    lines.addAll(Line.labelled(" device", LABEL, asked.device(), room));
    addNeeded(lines, room);
    lines.add(Line.blank());
    lines.add(label(" code").plus(boxes(" "), Style.INPUT));
    lines.add(Line.blank());
    if (asked.offer().isPresent()) {
      lines.set(lines.size() - 1, Line.blank().to(LABEL).plus(typeWords()));
      lines.addAll(offer(room));
    } else if (asked.refusal().isEmpty() && nextCode().isPresent()) {
      String when = "The last code is used up: " + nextCode().get() + ".";
      lines.add(Line.of(" " + when, Style.WARN));
    } else {
      lines.add(Line.of(" Sent at the 6th digit. Paste works, spaces are ignored.", Style.MUTED));
    }
    addDemo(lines);
    addRefusal(lines, room);
    lines.add(Line.blank());
    return lines;
  }

  /** Whose turn it is where every role takes its own code, else all that one code serves. */
  private void addNeeded(List<Line> lines, int room) {
    List<String> all = asked.neededBy();
    if (all.isEmpty()) {
      String what = "every role of " + asked.source() + " for 1 h, without another code";
      lines.addAll(Line.labelled(" opens", LABEL, what, room));
      return;
    }
    if (!around.takesOwnCode(all.get(0))) {
      lines.add(label(" needed").plus(Words.list(all, room - LABEL)));
      return;
    }
    lines.add(label(" opens").plus(Words.cut(all.get(0), room - LABEL), Style.KEY));
    if (all.size() > 1) {
      String rest = Words.list(all.subList(1, all.size()), room - LABEL);
      lines.add(label(" then").plus(rest, Style.MUTED));
    }
  }

  private static Line label(String label) {
    return Line.of(label, Style.MUTED).to(LABEL);
  }

  private List<Line> offer(int room) {
    List<Line> lines = new ArrayList<>();
    for (String part : Words.wrap(asked.offer().orElse(""), room - LABEL)) {
      Line start = lines.isEmpty() ? Line.of(" enter", Style.KEY) : Line.blank();
      lines.add(start.to(LABEL).plus(part));
    }
    return lines;
  }

  /** {@code type a code for 12 h}. */
  private String typeWords() {
    Optional<SignInPlan> plan =
        asked.neededBy().isEmpty()
            ? Optional.empty()
            : around.row(asked.neededBy().get(0)).map(Row::plan);
    return plan.filter(one -> one.seconds() > 0)
        .map(one -> "type a code for " + ConsoleSeconds.words(one.seconds()))
        .orElse("type a code");
  }

  private void addDemo(List<Line> lines) {
    if (asked.demoCode().isEmpty()) {
      return;
    }
    News.DemoCode demo = asked.demoCode().get();
    lines.add(
        Line.of(" demo", Style.MUTED)
            .to(LABEL)
            .plus("the device shows ")
            .plus(demo.digits(), Style.KEY)
            .plus(" for " + TimeLeft.seconds(demo.until(), around.now()) + "s"));
  }

  private void addRefusal(List<Line> lines, int room) {
    if (asked.refusal().isEmpty()) {
      boolean offered = asked.offer().isPresent();
      nextCode()
          .filter(text -> offered)
          .ifPresent(text -> lines.add(Line.of(" " + text, Style.WARN)));
      return;
    }
    lines.add(Line.blank());
    addFailed(lines, " ", room);
    lines.add(Line.of("   " + whatNow()));
  }

  private void addFailed(List<Line> lines, String margin, int room) {
    String sign = around.glyphs().failed();
    for (String part : Words.wrap(asked.refusal().orElse(""), room - margin.length() - 2)) {
      if (!part.isEmpty()) {
        lines.add(Line.of(margin + sign + " ", Style.BAD).plus(part));
      }
      sign = " ";
    }
  }

  private String tries() {
    return asked.triesLeft() == 1 ? "last try" : asked.triesLeft() + " tries left";
  }

  private String whatNow() {
    long wait = wait(asked.nextCodeAt());
    String next =
        wait > 0 ? "Wait for the next code (" + wait + "s), then type it." : "Type the next code.";
    return next + " " + (asked.triesLeft() == 1 ? "Last try." : tries() + ".");
  }

  private Optional<String> nextCode() {
    long wait = wait(asked.nextCodeAt());
    return wait > 0 ? Optional.of("next code in " + wait + "s") : Optional.empty();
  }

  private long wait(Optional<Instant> until) {
    return until.map(time -> TimeLeft.seconds(time, around.now())).orElse(0L);
  }

  private List<Line> plainLines(int room) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("device  " + shortDevice(asked.device())));
    lines.add(Line.blank());
    lines.add(Line.of("   ").plus(boxes(""), Style.INPUT));
    lines.add(Line.blank());
    if (asked.offer().isPresent()) {
      lines.add(Line.of(typeWords()));
      lines.addAll(Line.labelled("enter", 7, asked.offer().get(), room));
    } else {
      String next = nextCode().map(text -> text + "   ").orElse("");
      lines.add(Line.of(next + (asked.refusal().isPresent() ? tries() : "sent at 6 digits")));
    }
    asked.demoCode().ifPresent(demo -> lines.add(Line.of("demo    " + demo.digits(), Style.KEY)));
    addFailed(lines, "", room);
    if (asked.refusal().isEmpty()) {
      lines.add(Line.of(neededWords()));
    }
    return lines;
  }

  private String neededWords() {
    int all = around.batch().map(batch -> batch.orders().size()).orElse(0);
    int needed = asked.neededBy().size();
    if (needed == 0) {
      return "opens every role of " + asked.source() + ", 1 h";
    }
    if (around.takesOwnCode(asked.neededBy().get(0))) {
      return "opens " + asked.neededBy().get(0);
    }
    return all > 1 && needed <= all
        ? "needed by " + needed + " of your " + all + " profiles"
        : "needed by " + asked.neededBy().get(0);
  }

  /** {@code mfa/alice (9999 0000 0000)}. */
  private static String shortDevice(String device) {
    String[] parts = device.split(":", 6);
    if (parts.length < 6 || parts[4].length() != 12) {
      return device;
    }
    String id = parts[4];
    return parts[5]
        + " ("
        + id.substring(0, 4)
        + " "
        + id.substring(4, 8)
        + " "
        + id.substring(8)
        + ")";
  }

  private String boxes(String gap) {
    StringBuilder boxes = new StringBuilder();
    for (int at = 0; at < Digits.COMPLETE; at++) {
      boxes.append(at == 0 ? "" : gap).append("[ ").append(box(at)).append(" ]");
    }
    return boxes.toString();
  }

  private String box(int index) {
    int typed = dialog.digits().size();
    if (index < typed) {
      return dialog.hidden() ? HIDDEN : dialog.digits().shown(index);
    }
    return index == typed ? "_" : " ";
  }

  private void drawCursor(Canvas canvas, List<Line> lines, boolean plain) {
    Area area = plain ? new Area(0, -2, 0, 0) : area(canvas.size(), lines.size());
    int line = 0;
    while (line < lines.size() && !hasBoxes(lines.get(line))) {
      line++;
    }
    int step = plain ? 5 : 6;
    int start = plain ? 3 : LABEL;
    canvas.cursor(
        area.row() + 1 + line, area.column() + 2 + start + 2 + dialog.digits().size() * step);
  }

  private static boolean hasBoxes(Line line) {
    for (Line.Piece piece : line.pieces()) {
      if (piece.style() == Style.INPUT) {
        return true;
      }
    }
    return false;
  }
}
