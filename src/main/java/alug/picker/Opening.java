package alug.picker;

import alug.plan.ConsoleSeconds;
import alug.plan.WantedMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from Enter to consoles that open: confirm many or production, ask about codes, go. The
 * turns hold a question to show or the effect that opens; the picker shows the batch screen.
 */
final class Opening {
  private Opening() {}

  /** What Enter does: asks what has to be asked first, or opens. */
  static Turn begin(PickerEffect.Open open, Around around) {
    return around.room().isTooSmall(open)
        ? Turn.to(TooManyDialog.of(open))
        : admitted(open, around);
  }

  /** The same once more, with all that was answered before. */
  static Turn again(PickerEffect.Open open, Around around) {
    return around.room().isTooSmall(open) ? Turn.to(TooManyDialog.of(open)) : go(open);
  }

  /** The same where the browser keeps them apart. */
  static Turn admitted(PickerEffect.Open open, Around around) {
    return ConfirmDialog.isNeeded(open, around)
        ? Turn.to(new ConfirmDialog(open))
        : confirmed(open, around);
  }

  /** The same after the person agreed to open them all. */
  static Turn confirmed(PickerEffect.Open open, Around around) {
    if (!BatchQuestion.isNeeded(open, around)) {
      return go(open);
    }
    WantedMode mode = around.caution().batchMode();
    return mode == WantedMode.AUTO
        ? Turn.to(new BatchQuestion(open, 0))
        : go(inMode(open, mode, around));
  }

  static Turn go(PickerEffect.Open open) {
    return Turn.close().and(open);
  }

  /** The same, with a mode for the roles that would take a code of their own. */
  static PickerEffect.Open inMode(PickerEffect.Open open, WantedMode mode, Around around) {
    List<PickerEffect.Order> orders = new ArrayList<>();
    for (PickerEffect.Order order : open.orders()) {
      boolean changes = order.with().mode().isEmpty() && takesOwnCode(order, around);
      orders.add(changes ? inMode(order, mode) : order);
    }
    return new PickerEffect.Open(orders, open.copy(), open.multiSession());
  }

  /** Who chose an hour has asked for no more, so that nobody has to explain it. */
  private static PickerEffect.Order inMode(PickerEffect.Order order, WantedMode mode) {
    OpenWith with = order.with().in(mode);
    return new PickerEffect.Order(
        order.profile(), mode == WantedMode.SHARED ? with.lasting(ConsoleSeconds.CHAINED) : with);
  }

  static boolean takesOwnCode(PickerEffect.Order order, Around around) {
    return around.row(order.profile()).filter(row -> CodeCount.isOwn(row.plan())).isPresent();
  }
}
