package alug.picker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The consoles being opened, and where each is. Hidden, the batch goes on.
 *
 * @param stopped whether the person stopped the rest
 * @param scrolled how many rows up or down from where it follows the batch
 */
record BatchScreen(boolean stopped, int scrolled) implements Overlay {
  static BatchScreen fresh() {
    return new BatchScreen(false, 0);
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (around.batch().filter(Batch::isDone).isPresent()) {
      return over(around);
    }
    if (Keys.is(event, KeyName.ENTER)) {
      return Turn.close();
    }
    if (Keys.is(event, KeyName.ESCAPE)) {
      return stopped
          ? Turn.close()
          : Turn.to(new BatchScreen(true, scrolled)).and(new PickerEffect.CancelOpening());
    }
    if (Keys.isCtrl(event, 'y')) {
      return Turn.to(this).and(new PickerEffect.CopyLinks());
    }
    if (Keys.isQuit(event)) {
      return Turn.quit(this);
    }
    if (Keys.isUp(event)) {
      return Turn.to(scrolled(-1, around));
    }
    return Turn.to(Keys.isDown(event) ? scrolled(1, around) : this);
  }

  private BatchScreen scrolled(int rows, Around around) {
    return around
        .batch()
        .map(batch -> new BatchPicture(batch, around, this).scrolled(rows))
        .map(by -> new BatchScreen(stopped, by))
        .orElse(this);
  }

  /** What follows the batch: its results where they say more than a number, else the list. */
  private static Turn over(Around around) {
    boolean read = around.batch().filter(Batch::needsReading).isPresent();
    return read ? Turn.to(ResultsScreen.fresh(around.now())) : Turn.close();
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    if (around.batch().isPresent()) {
      new BatchPicture(around.batch().get(), around, this).draw(canvas);
    }
  }

  @Override
  public Optional<Instant> changesAt(Around around) {
    boolean runs = around.batch().filter(batch -> !batch.isDone()).isPresent();
    return runs ? Optional.of(around.now().plusMillis(Glyphs.SPINNER_MILLIS)) : Optional.empty();
  }

  @Override
  public boolean coversAll(Size size) {
    return true;
  }

  List<Hint> hints(boolean plain) {
    List<Hint> hints = new ArrayList<>();
    if (plain) {
      hints.addAll(Hint.of("esc", stopped ? "list" : "stop the rest", "^c", "quit"));
      hints.addAll(Hint.of("enter", "hide"));
      return hints;
    }
    hints.addAll(Hint.of("enter", "hide, keep going", "^y", "copy links so far", "^c", "quit"));
    hints.addAll(Hint.of("esc", stopped ? "list" : "stop the rest"));
    return hints;
  }
}
