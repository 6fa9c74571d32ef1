package alug.tui;

import alug.picker.PickerEffect;
import java.io.IOException;

/** Hands each effect that is done outside the loop to the work that does it. */
final class EffectDesk {
  private final Work work;
  private final AlugTerminal terminal;

  EffectDesk(Work work, AlugTerminal terminal) {
    this.work = work;
    this.terminal = terminal;
  }

  void perform(PickerEffect effect) throws IOException {
    if (effect instanceof PickerEffect.Open open) {
      work.open(open);
    } else if (effect instanceof PickerEffect.CancelOpening) {
      work.cancelOpening();
    } else if (effect instanceof PickerEffect.AnswerMfa answer) {
      work.reply(answer);
    } else if (effect instanceof PickerEffect.Answer answer) {
      work.answer(answer);
    } else if (effect instanceof PickerEffect.CopyText copy) {
      work.copy(copy.text());
    } else if (effect instanceof PickerEffect.Reload) {
      work.load();
    } else {
      session(effect);
    }
  }

  private void session(PickerEffect effect) throws IOException {
    if (effect instanceof PickerEffect.LogIn logIn) {
      work.logIn(logIn.group());
    } else if (effect instanceof PickerEffect.Forget forget) {
      work.forget(forget.group());
    } else if (effect instanceof PickerEffect.UndoForget undo) {
      work.undoForget(undo.group());
    } else if (effect instanceof PickerEffect.SavePins pins) {
      work.savePins(pins.profiles());
    } else if (effect instanceof PickerEffect.Prefer wish) {
      work.prefer(wish);
    } else if (effect instanceof PickerEffect.CopyLinks) {
      work.copyLinks();
    } else if (effect instanceof PickerEffect.PrintLinks) {
      work.printLinks(terminal);
    }
  }
}
