package alug.picker;

import alug.plan.Mode;
import alug.plan.WantedMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All about one profile, in front of the list or, on a wide screen, beside it.
 *
 * @param profile whose; the row the cursor is on where empty
 * @param scrolled by how many lines
 * @param back what is there again afterwards
 */
record DetailsPane(Optional<String> profile, int scrolled, Optional<Overlay> back)
    implements Overlay {
  private static final int WIDTH = 76;
  private static final int LEAST_MARGIN = 2;

  /** Of the row the cursor is on, also when that moves. */
  static DetailsPane ofCurrent() {
    return new DetailsPane(Optional.empty(), 0, Optional.empty());
  }

  /** Of one profile, until it goes back to what was there before. */
  static DetailsPane of(String profile, Overlay back) {
    return new DetailsPane(Optional.of(profile), 0, Optional.of(back));
  }

  /** Draws the pane beside the list. */
  static void drawBeside(Canvas canvas, Around around, Area area, int scrolled) {
    Optional<Row> row = around.current();
    String title = row.map(Row::id).orElse("");
    List<Line> lines =
        row.map(one -> new DetailsText(one, around).lines(area.width() - 4)).orElse(List.of());
    new Panel(title, "", from(lines, scrolled), List.of())
        .drawFramed(canvas, around.glyphs(), area);
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (Keys.isQuit(event)) {
      return Turn.quit(this);
    }
    if (closes(event)) {
      return back.isPresent() ? Turn.to(back.get()) : Turn.close();
    }
    Optional<Turn> scrolling = scrolls(event);
    if (scrolling.isPresent()) {
      return scrolling.get();
    }
    Optional<Row> row = row(around);
    return row.isPresent() ? pressed(event, row.get(), around) : Turn.to(this);
  }

  private static boolean closes(PickerEvent event) {
    return Keys.is(event, KeyName.ESCAPE) || Keys.is(event, KeyName.F2) || Keys.isCtrl(event, 'o');
  }

  private Optional<Turn> scrolls(PickerEvent event) {
    if (Keys.isUp(event) || Keys.isDown(event)) {
      return Optional.of(
          profile.isPresent()
              ? Turn.to(this)
              : Turn.to(ofCurrent()).then(Keys.isUp(event) ? Action.UP : Action.DOWN));
    }
    if (Keys.isShift(event, KeyName.UP) || Keys.is(event, KeyName.PAGE_UP)) {
      return Optional.of(Turn.to(new DetailsPane(profile, Math.max(0, scrolled - 1), back)));
    }
    if (Keys.isShift(event, KeyName.DOWN) || Keys.is(event, KeyName.PAGE_DOWN)) {
      return Optional.of(Turn.to(new DetailsPane(profile, scrolled + 1, back)));
    }
    return Optional.empty();
  }

  private Turn pressed(PickerEvent event, Row row, Around around) {
    if (Keys.is(event, KeyName.ENTER) && row.plan().mode() != Mode.NONE) {
      return Opening.begin(order(row, around, false), around);
    }
    if (Keys.isCtrl(event, 'y')) {
      return Opening.begin(order(row, around, true), around);
    }
    Optional<WantedMode> other = otherMode(row);
    return Keys.isCtrl(event, 'e') && other.isPresent()
        ? Turn.to(this).and(new PickerEffect.Prefer(row.id(), other.get()))
        : Turn.to(this);
  }

  private static PickerEffect.Open order(Row row, Around around, boolean copy) {
    OpenWith with = OpenWith.DEFAULTS.to(around.destination());
    return new PickerEffect.Open(List.of(new PickerEffect.Order(row.id(), with)), copy);
  }

  /** The other way in, where both are possible. */
  static Optional<WantedMode> otherMode(Row row) {
    if (row.entry().mfa().isEmpty()) {
      return Optional.empty();
    }
    return switch (row.plan().mode()) {
      case LONG -> Optional.of(WantedMode.SHARED);
      case SHARED -> Optional.of(WantedMode.LONG);
      case CHAINED, FEDERATION, NONE -> Optional.empty();
    };
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    back.ifPresent(overlay -> overlay.draw(canvas, around));
    Optional<Row> row = row(around);
    Size size = canvas.size();
    boolean plain = Panel.isPlain(size);
    String title = row.map(Row::id).orElse("");
    if (row.isEmpty()) {
      new Panel(title, "", List.of(), Hint.of("esc", "back"))
          .drawMiddle(canvas, around.glyphs(), WIDTH);
      return;
    }
    DetailsText text = new DetailsText(row.get(), around);
    if (plain) {
      new Panel(title, "", from(text.shortLines(size.columns()), scrolled), hints(row.get(), true))
          .drawPlain(canvas);
      return;
    }
    int width = Math.min(WIDTH, size.columns() - 2 * LEAST_MARGIN);
    List<Line> lines = text.lines(width - 4);
    int height = Math.min(lines.size() + Panel.FRAME_ROWS, size.rows() - 2 * LEAST_MARGIN);
    int top = Math.max(0, Math.min(scrolled, lines.size() - height + Panel.FRAME_ROWS));
    Area area = new Area(LEAST_MARGIN, (size.columns() - width) / 2, width, height);
    new Panel(title, "", from(lines, top), hints(row.get(), false))
        .drawFramed(canvas, around.glyphs(), area);
  }

  @Override
  public Optional<Instant> changesAt(Around around) {
    Optional<Row> row = row(around);
    return row.isPresent() ? new DetailsText(row.get(), around).changesAt() : Optional.empty();
  }

  private Optional<Row> row(Around around) {
    return profile.isPresent() ? around.row(profile.get()) : around.current();
  }

  private List<Hint> hints(Row row, boolean plain) {
    if (plain) {
      return Hint.of("enter", "open", "^y", "copy", "esc", "back");
    }
    if (profile.isPresent()) {
      return Hint.of("enter", "open", "^y", "copy link", "^o", "close");
    }
    Optional<WantedMode> other = otherMode(row);
    return other.isEmpty()
        ? Hint.of("up/down", "next profile", "^o", "close")
        : Hint.of(
            "up/down",
            "next profile",
            "^e",
            other.get() == WantedMode.LONG ? "open long" : "open shared",
            "^o",
            "close");
  }

  private static List<Line> from(List<Line> lines, int scrolled) {
    return lines.subList(Math.max(0, Math.min(scrolled, lines.size() - 1)), lines.size());
  }
}
