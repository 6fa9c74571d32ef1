package alug.picker;

import alug.picker.PickerEffect.AnswerMfa;
import alug.picker.PickerEffect.MfaReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for the six digits of an MFA device.
 *
 * @param openedAt keys are for what was there before until shortly after it, so that a filter text
 *     never becomes a code
 * @param overBatch whether the batch screen is behind it, whose rows it leaves free
 */
record MfaDialog(
    News.MfaAsked asked, Digits digits, boolean hidden, Instant openedAt, boolean overBatch)
    implements Overlay {
  static final Duration NOT_MEANT_FOR_IT = Duration.ofMillis(200);

  static MfaDialog of(News.MfaAsked asked, boolean overBatch, Instant now) {
    return new MfaDialog(asked, Digits.NONE, false, now, overBatch);
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (event instanceof News.MfaAsked again && again.question() == asked.question()) {
      return Turn.to(new MfaDialog(again, digits, hidden, openedAt, overBatch));
    }
    if (event instanceof News.MfaClosed closed && closed.question() == asked.question()) {
      return Turn.close();
    }
    if (Keys.isQuit(event)) {
      return Turn.quit(this).and(new AnswerMfa(asked.question(), new MfaReply.Skip()));
    }
    boolean tooSoon = around.now().isBefore(openedAt.plus(NOT_MEANT_FOR_IT));
    return tooSoon ? Turn.to(this) : typed(event);
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    new MfaPicture(this, around).draw(canvas);
  }

  @Override
  public Optional<Instant> changesAt(Around around) {
    Instant now = around.now();
    Optional<Instant> code = nextSecond(asked.nextCodeAt(), now);
    Optional<Instant> demo = nextSecond(asked.demoCode().map(News.DemoCode::until), now);
    boolean demoFirst = code.isEmpty() || (demo.isPresent() && demo.get().isBefore(code.get()));
    return demoFirst ? demo : code;
  }

  /** Until when the device shows the code that was given in a turn, if one was. */
  Optional<Instant> given(Turn turn, Instant now) {
    for (PickerEffect effect : turn.effects()) {
      if (effect instanceof AnswerMfa answer && answer.reply() instanceof MfaReply.Code) {
        return Optional.of(CodeCount.nextCodeAt(now));
      }
    }
    return Optional.empty();
  }

  private Turn typed(PickerEvent event) {
    if (event instanceof PickerEvent.Text text) {
      return entered(digits.plus(text.grapheme()));
    }
    if (event instanceof PickerEvent.Paste paste) {
      return entered(digits.plus(paste.text()));
    }
    if (Keys.is(event, KeyName.BACKSPACE) || Keys.isCtrl(event, 'h')) {
      return Turn.to(with(digits.withoutLast(), hidden));
    }
    if (Keys.isCtrl(event, 'u')) {
      return Turn.to(with(Digits.NONE, hidden));
    }
    if (Keys.isCtrl(event, 't')) {
      return Turn.to(with(digits, !hidden));
    }
    if (Keys.is(event, KeyName.ENTER) && digits.isEmpty() && asked.offer().isPresent()) {
      return answered(new MfaReply.TakeOffer());
    }
    return Keys.is(event, KeyName.ESCAPE) ? answered(new MfaReply.Skip()) : Turn.to(this);
  }

  private Turn entered(Digits more) {
    return more.isComplete()
        ? answered(new MfaReply.Code(more.secret()))
        : Turn.to(with(more, hidden));
  }

  private Turn answered(MfaReply reply) {
    return Turn.close().and(new AnswerMfa(asked.question(), reply));
  }

  private MfaDialog with(Digits typed, boolean hide) {
    return new MfaDialog(asked, typed, hide, openedAt, overBatch);
  }

  private static Optional<Instant> nextSecond(Optional<Instant> until, Instant now) {
    return until.filter(now::isBefore).map(time -> TimeLeft.nextSecond(time, now));
  }
}
