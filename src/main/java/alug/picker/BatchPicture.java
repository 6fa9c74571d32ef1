package alug.picker;

import alug.base.AlugException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the {@link BatchScreen} looks like. */
final class BatchPicture {
  private static final int LEAST_NAME = 28;
  private static final int NARROW_NAME = 22;
  private static final int DETAIL = 38;
  private static final int SECONDS = 8;

  /** Above this many AWS may close earlier sessions of a browser (AWS console multi-session). */
  private static final int SESSIONS_PER_BROWSER = 5;

  private final Batch batch;
  private final Around around;
  private final BatchScreen screen;

  BatchPicture(Batch batch, Around around, BatchScreen screen) {
    this.batch = batch;
    this.around = around;
    this.screen = screen;
  }

  void draw(Canvas canvas) {
    Size size = canvas.size();
    boolean plain = Panel.isPlain(size);
    List<Line> lines = new ArrayList<>();
    if (!plain) {
      lines.add(bar(size.columns()));
      lines.add(Line.blank());
    }
    int room = room(size);
    int top = top(room);
    for (int at = top; at < Math.min(batch.orders().size(), top + room); at++) {
      lines.add(row(batch.orders().get(at).profile(), size.columns(), plain));
    }
    new Panel(title(plain), plain ? "" : counts(), lines, screen.hints(plain)).drawPlain(canvas);
    if (!plain) {
      canvas.put(size.rows() - 2, 0, Words.cut(note(), size.columns()), Style.MUTED);
    }
  }

  /** What the screen is scrolled by after so many rows more; never beyond the ends. */
  int scrolled(int rows) {
    int room = room(around.size());
    int wanted = Math.max(0, Math.min(top(room) + rows, last(room)));
    return wanted - followed(room);
  }

  private static int room(Size size) {
    return Math.max(0, size.rows() - (Panel.isPlain(size) ? 2 : 6));
  }

  private int top(int room) {
    return Math.max(0, Math.min(followed(room) + screen.scrolled(), last(room)));
  }

  private int last(int room) {
    return Math.max(0, batch.orders().size() - room);
  }

  /** The first row shown where nobody scrolls: as far down as the first that is not done. */
  private int followed(int room) {
    int first = 0;
    while (first < batch.orders().size()
        && batch.ending(batch.orders().get(first).profile()).isPresent()) {
      first++;
    }
    return Math.min(first, last(room));
  }

  private String title(boolean plain) {
    String verb = batch.copy() ? "Copying " : "Opening ";
    int all = batch.orders().size();
    if (plain) {
      String failed = batch.failed() == 0 ? "" : "  " + batch.failed() + " failed";
      long seconds = (long) batch.seconds(around.now());
      return verb + all + "   " + batch.endings().size() + " done" + failed + "   " + seconds + "s";
    }
    String what = Words.count(all, batch.copy() ? "link" : "console");
    return verb + what + (screen.stopped() ? ", stopping" : "");
  }

  private String counts() {
    String failed = batch.failed() == 0 ? "" : "   " + batch.failed() + " failed";
    return batch.opened()
        + (batch.copy() ? " copied" : " opened")
        + failed
        + "   "
        + batch.toGo()
        + " to go   "
        + Words.tenths(batch.seconds(around.now()));
  }

  private Line bar(int columns) {
    int inside = columns - 6;
    int done =
        batch.orders().isEmpty() ? 0 : inside * batch.endings().size() / batch.orders().size();
    String tip = done > 0 && batch.toGo() > 0 ? ">" : "";
    return Line.of("  [")
        .plus("=".repeat(Math.max(0, done - tip.length())) + tip, Style.OK)
        .to(columns - 3)
        .plus("]");
  }

  private Line row(String profile, int columns, boolean plain) {
    Optional<Ending> ending = batch.ending(profile);
    Line line = Line.of(plain ? "" : " ");
    line = sign(line, profile, ending).plus(" ");
    int name = plain ? Math.max(4, Math.min(NARROW_NAME, columns * 11 / 20)) : nameWidth(columns);
    int detailAt = line.width() + name + (plain ? 1 : 2);
    line = line.plus(Words.cut(profile, name)).to(detailAt);
    int room = columns - detailAt - (plain ? 0 : SECONDS + 1);
    Style style = ending.isPresent() && !ending.get().kind().isGood() ? Style.BAD : Style.TEXT;
    line = line.plus(Words.cut(words(profile, ending), Math.max(0, room)), style);
    if (plain || ending.isEmpty()) {
      return line;
    }
    String seconds = Words.tenths(ending.get().seconds());
    return line.to(columns - 1 - seconds.length()).plus(seconds, Style.MUTED);
  }

  private int nameWidth(int columns) {
    int longest = LEAST_NAME;
    for (PickerEffect.Order order : batch.orders()) {
      longest = Math.max(longest, SafeText.width(SafeText.of(order.profile())));
    }
    return Math.max(LEAST_NAME, Math.min(longest, columns - 5 - DETAIL - SECONDS - 1));
  }

  private Line sign(Line line, String profile, Optional<Ending> ending) {
    Glyphs glyphs = around.glyphs();
    if (ending.isPresent()) {
      return ending.get().kind().isGood()
          ? line.plus(glyphs.live(), Style.OK)
          : line.plus(glyphs.failed(), Style.BAD);
    }
    return switch (batch.stage(profile)) {
      case QUEUED -> line.plus(glyphs.queued(), Style.MUTED);
      case WAITING_FOR_CODE -> line.plus(glyphs.soon(), Style.WARN);
      case ASSUMING_ROLE, SIGNIN_TOKEN, OPENING ->
          line.plus(glyphs.spinner(around.now().toEpochMilli()), Style.BUSY);
    };
  }

  private String words(String profile, Optional<Ending> ending) {
    if (ending.isEmpty()) {
      Stage stage = batch.stage(profile);
      String source = around.row(profile).map(row -> " (" + row.group() + ")").orElse("");
      boolean later = stage == Stage.QUEUED && around.takesOwnCode(profile);
      String words = later ? stage.words() + ", needs a code" : stage.words();
      return stage == Stage.WAITING_FOR_CODE ? words + source : words;
    }
    Optional<AlugException> failure = ending.get().failure();
    if (failure.isEmpty()) {
      return ending.get().kind().words();
    }
    return ending.get().kind() == Ending.Kind.SKIPPED
        ? "skipped: " + failure.get().cause()
        : failure.get().code() + " - " + failure.get().cause();
  }

  private String note() {
    String text =
        batch.copy()
            ? "A link is good for 15 minutes."
            : "Each console opens when its link is ready.";
    return batch.copy() || batch.orders().size() <= SESSIONS_PER_BROWSER
        ? text
        : text + " AWS keeps few sessions per browser: about 5, then the oldest ends.";
  }
}
