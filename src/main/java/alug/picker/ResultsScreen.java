package alug.picker;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of a batch: the failures with what to do, then the good ones.
 *
 * @param selected which failure the keys work on, from 0
 * @param shownAt letters typed until shortly after it were meant for what was there before
 */
record ResultsScreen(int selected, Instant shownAt) implements Overlay {
  private static final Duration NOT_MEANT_FOR_IT = Duration.ofMillis(300);

  static ResultsScreen fresh(Instant now) {
    return new ResultsScreen(0, now);
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (Keys.isQuit(event)) {
      return Turn.quit(this);
    }
    if (around.batch().isEmpty() || Keys.is(event, KeyName.ESCAPE)) {
      return Turn.close();
    }
    Batch batch = around.batch().get();
    if (Keys.isUp(event)) {
      return Turn.to(at(selected - 1, batch));
    }
    if (Keys.isDown(event)) {
      return Turn.to(at(selected + 1, batch));
    }
    boolean tooSoon = around.now().isBefore(shownAt.plus(NOT_MEANT_FOR_IT));
    return tooSoon ? Turn.to(this) : pressed(event, batch, around);
  }

  private Turn pressed(PickerEvent event, Batch batch, Around around) {
    if (Keys.isText(event, 'r') && batch.failed() > 0) {
      return Opening.again(batch.retry(), around);
    }
    if (Keys.isText(event, 'y')) {
      return Turn.to(this).and(new PickerEffect.CopyText(ResultsPicture.error(batch, selected)));
    }
    if (Keys.isText(event, 'l')) {
      return Turn.to(this).and(new PickerEffect.CopyLinks());
    }
    if (Keys.isText(event, 'p')) {
      return Turn.to(this).and(new PickerEffect.PrintLinks());
    }
    if (Keys.isText(event, 'q')) {
      return Turn.quit(this);
    }
    return Keys.is(event, KeyName.ENTER) ? entered(batch, around.size()) : Turn.to(this);
  }

  /** The details of the chosen failure, where there is room for them. */
  private Turn entered(Batch batch, Size size) {
    return selected < batch.failed() && !Panel.isPlain(size)
        ? Turn.to(DetailsPane.of(batch.unopened().get(selected).profile(), this))
        : Turn.close();
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    if (around.batch().isPresent()) {
      new ResultsPicture(around.batch().get(), around, selected).draw(canvas);
    }
  }

  @Override
  public boolean coversAll(Size size) {
    return true;
  }

  private ResultsScreen at(int wanted, Batch batch) {
    return new ResultsScreen(Math.max(0, Math.min(wanted, batch.failed() - 1)), shownAt);
  }
}
