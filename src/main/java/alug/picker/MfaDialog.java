package alug.picker;

import alug.picker.PickerEffect.AnswerMfa;
import alug.picker.PickerEffect.MfaReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the six digits of an MFA device.
 *
 * @param openedAt keys are for what was there before until shortly after it, so that a filter text
 *     never becomes a code
 * @param behind what stands in front again when it is answered
 * @param later more questions, one after the other
 */
record MfaDialog(
    News.MfaAsked asked,
    Digits digits,
    boolean hidden,
    Instant openedAt,
    Optional<Overlay> behind,
    List<News.MfaAsked> later)
    implements Overlay {
  private static final Duration NOT_MEANT_FOR_IT = Duration.ofMillis(200);

  MfaDialog {
    later = List.copyOf(later);
  }

  static MfaDialog of(News.MfaAsked asked, Optional<Overlay> behind, Instant now) {
    return new MfaDialog(asked, Digits.NONE, false, now, behind, List.of());
  }

  @Override
  public Turn on(PickerEvent event, Around around) {
    if (event instanceof News.MfaAsked more) {
      return Turn.to(with(more, around));
    }
    if (event instanceof News.MfaClosed closed) {
      return Turn.to(without(closed.question(), around));
    }
    if (Keys.isQuit(event)) {
      return Turn.quit(this).and(new AnswerMfa(asked.question(), new MfaReply.Skip()));
    }
    if (!Keys.isTyped(event)) {
      return passedOn(event, around);
    }
    return around.now().isBefore(openedAt.plus(NOT_MEANT_FOR_IT))
        ? Turn.to(this)
        : typed(event, around);
  }

  @Override
  public void draw(Canvas canvas, Around around) {
    if (behind.isPresent()) {
      behind.get().draw(canvas, around);
    }
    new MfaPicture(this, around).draw(canvas);
  }

  @Override
  public Optional<Instant> changesAt(Around around) {
    Instant now = around.now();
    Optional<Instant> next = behind.flatMap(overlay -> overlay.changesAt(around));
    next = earlier(next, asked.nextCodeAt(), now);
    return earlier(next, asked.demoCode().map(News.DemoCode::until), now);
  }

  @Override
  public boolean coversAll(Size size) {
    return Panel.isPlain(size) || behind.filter(overlay -> overlay.coversAll(size)).isPresent();
  }

  private Turn typed(PickerEvent event, Around around) {
    if (event instanceof PickerEvent.Text text) {
      return entered(digits.plus(text.grapheme()), around);
    }
    if (event instanceof PickerEvent.Paste paste) {
      return entered(digits.plus(paste.text()), around);
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
    if (Keys.is(event, KeyName.ENTER) && digits.size() == 0 && asked.offer().isPresent()) {
      return answered(new MfaReply.TakeOffer(), around);
    }
    return Keys.is(event, KeyName.ESCAPE) ? answered(new MfaReply.Skip(), around) : Turn.to(this);
  }

  private Turn entered(Digits more, Around around) {
    return more.isComplete()
        ? answered(new MfaReply.Code(more.secret()), around)
        : Turn.to(with(more, hidden));
  }

  private Turn answered(MfaReply reply, Around around) {
    return Turn.to(next(around)).and(new AnswerMfa(asked.question(), reply));
  }

  private Optional<Overlay> next(Around around) {
    if (later.isEmpty()) {
      return behind;
    }
    return Optional.of(
        new MfaDialog(
            later.get(0),
            Digits.NONE,
            hidden,
            around.now(),
            behind,
            later.subList(1, later.size())));
  }

  /** Another question: in place of this one where it is the same again, else after it. */
  private MfaDialog with(News.MfaAsked more, Around around) {
    if (more.question() == asked.question()) {
      return new MfaDialog(more, Digits.NONE, hidden, around.now(), behind, later);
    }
    List<News.MfaAsked> all = new ArrayList<>(later);
    all.add(more);
    return new MfaDialog(asked, digits, hidden, openedAt, behind, all);
  }

  private Optional<Overlay> without(long question, Around around) {
    if (asked.question() == question) {
      return next(around);
    }
    List<News.MfaAsked> others = new ArrayList<>(later);
    others.removeIf(more -> more.question() == question);
    return Optional.of(new MfaDialog(asked, digits, hidden, openedAt, behind, others));
  }

  private Turn passedOn(PickerEvent event, Around around) {
    if (behind.isEmpty()) {
      return Turn.to(this);
    }
    Turn turn = behind.get().on(event, around);
    return turn.with(new MfaDialog(asked, digits, hidden, openedAt, turn.next(), later));
  }

  private MfaDialog with(Digits typed, boolean hide) {
    return new MfaDialog(asked, typed, hide, openedAt, behind, later);
  }

  private static Optional<Instant> earlier(
      Optional<Instant> next, Optional<Instant> until, Instant now) {
    if (until.isEmpty() || !until.get().isAfter(now)) {
      return next;
    }
    Instant change = TimeLeft.nextSecond(until.get(), now);
    return Optional.of(next.isPresent() && next.get().isBefore(change) ? next.get() : change);
  }
}
