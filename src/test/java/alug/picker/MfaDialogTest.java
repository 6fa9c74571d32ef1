package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.Secret;
import alug.picker.PickerEffect.AnswerMfa;
import alug.picker.PickerEffect.MfaReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MfaDialogTest {
  private static final Instant NOW = Surroundings.NOW;
  private static final AnswerMfa CODE = new AnswerMfa(7, new MfaReply.Code(Secret.of("123456")));

  private final Surroundings around = new Surroundings();
  private final MfaDialog dialog = MfaDialog.of(asked(7, false), false, NOW.minusSeconds(1));

  @Test
  void theSixthDigitSendsTheCode() {
    Turn turn = typed(dialog, "12345");
    assertEquals(List.of(), turn.effects());
    turn = typed((MfaDialog) turn.next().orElseThrow(), "6");
    assertEquals(Optional.empty(), turn.next());
    assertEquals(List.of(CODE), turn.effects());
  }

  @ParameterizedTest
  @CsvSource({"123456", "123 456", "Code: 123-456.", "１２３４５６"})
  void aPastedCodeIsSentWhateverStandsAroundItsDigits(String text) {
    Turn turn = dialog.on(new PickerEvent.Paste(text), around.around());
    assertEquals(List.of(CODE), turn.effects());
  }

  @Test
  void aPastedCodeReplacesWhatWasTyped() {
    MfaDialog typed = (MfaDialog) typed(dialog, "98").next().orElseThrow();
    assertEquals(
        List.of(CODE), typed.on(new PickerEvent.Paste("123456"), around.around()).effects());
  }

  @ParameterizedTest
  @CsvSource({"1234567", "no digits", "''"})
  void anythingElsePastedIsLeftOut(String text) {
    Turn turn = dialog.on(new PickerEvent.Paste(text), around.around());
    assertEquals(List.of(), turn.effects());
    assertEquals(0, ((MfaDialog) turn.next().orElseThrow()).digits().size());
  }

  @Test
  void lettersAreLeftOut() {
    assertEquals(List.of(CODE), typed(dialog, "1a2 b3.4?5-6").effects());
  }

  @ParameterizedTest
  @CsvSource({"backspace, 2", "ctrl-h, 2", "ctrl-u, 0", "tab, 3", "enter, 3", "left, 3"})
  void keysEditTheDigits(String key, int left) {
    MfaDialog typed = (MfaDialog) typed(dialog, "123").next().orElseThrow();
    Turn turn = typed.on(PickerEvent.Key.parse(key).orElseThrow(), around.around());
    assertEquals(left, ((MfaDialog) turn.next().orElseThrow()).digits().size());
    assertEquals(List.of(), turn.effects());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "199, 0", "200, 1", "500, 1"})
  void whatWasTypedWhileItOpenedIsNoCode(int millis, int digits) {
    around.at(NOW.plusMillis(millis));
    MfaDialog opened = MfaDialog.of(asked(7, true), false, NOW);
    assertEquals(digits, ((MfaDialog) typed(opened, "1").next().orElseThrow()).digits().size());
    for (KeyName name : List.of(KeyName.ENTER, KeyName.ESCAPE)) {
      Turn turn = opened.on(PickerEvent.Key.of(name), around.around());
      assertEquals(digits == 0, turn.effects().isEmpty());
    }
  }

  @Test
  void enterTakesTheOfferWhereThereIsOneAndNothingIsTyped() {
    MfaDialog offering = MfaDialog.of(asked(7, true), false, NOW.minusSeconds(1));
    PickerEvent enter = PickerEvent.Key.of(KeyName.ENTER);
    assertEquals(
        List.of(new AnswerMfa(7, new MfaReply.TakeOffer())),
        offering.on(enter, around.around()).effects());
    MfaDialog typed = (MfaDialog) typed(offering, "1").next().orElseThrow();
    assertEquals(List.of(), typed.on(enter, around.around()).effects());
    assertEquals(List.of(), dialog.on(enter, around.around()).effects());
  }

  @Test
  void escSkipsThisSourceOnly() {
    Turn turn = dialog.on(PickerEvent.Key.of(KeyName.ESCAPE), around.around());
    assertEquals(Optional.empty(), turn.next());
    assertEquals(Optional.empty(), turn.action());
    assertEquals(List.of(new AnswerMfa(7, new MfaReply.Skip())), turn.effects());
  }

  @Test
  void ctrlCLeaves() {
    Turn turn = dialog.on(PickerEvent.Key.ctrl('c'), around.around());
    assertEquals(Optional.of(Action.QUIT), turn.action());
  }

  @Test
  void itClosesWhenItsQuestionNeedsNoAnswer() {
    assertTrue(dialog.on(new News.MfaClosed(7), around.around()).next().isEmpty());
    assertFalse(dialog.on(new News.MfaClosed(8), around.around()).next().isEmpty());
  }

  @Test
  void theSameQuestionAgainKeepsWhatIsTyped() {
    MfaDialog typed = (MfaDialog) typed(dialog, "123").next().orElseThrow();
    MfaDialog again = (MfaDialog) typed.on(asked(7, true), around.around()).next().orElseThrow();
    assertEquals(3, again.digits().size());
    assertEquals(dialog.openedAt(), again.openedAt());
    assertTrue(again.asked().offer().isPresent());
  }

  @Test
  void hiddenDigitsAreNowhereToBeSeen() {
    Overlay typed = typed(dialog, "987").next().orElseThrow();
    assertTrue(screen(typed).contains("[ 9 ] [ 8 ] [ 7 ]"));
    Turn hidden = typed.on(PickerEvent.Key.ctrl('t'), around.around());
    assertTrue(screen(hidden.next().orElseThrow()).contains("[ * ] [ * ] [ * ]"));
  }

  @Test
  void theDigitsAreInNoToString() {
    Turn typed = typed(dialog, "98765");
    assertFalse(typed.toString().contains("9876"), typed.toString());
    Turn sent = typed((MfaDialog) typed.next().orElseThrow(), "4");
    assertFalse(sent.toString().contains("98765"), sent.toString());
  }

  @Test
  void itCountsTheSecondsToTheNextCode() {
    around.at(NOW.plusMillis(300));
    assertEquals(
        Optional.of(NOW.plusSeconds(1)), dialog.changesAt(around.around()), "17 s at first");
    around.at(NOW.plusSeconds(17));
    assertEquals(Optional.empty(), dialog.changesAt(around.around()));
  }

  private String screen(Overlay overlay) {
    return String.join("\n", around.frame(overlay).lines());
  }

  private Turn typed(MfaDialog start, String text) {
    Turn turn = Turn.to(start);
    for (int at = 0; at < text.length(); at++) {
      PickerEvent event = new PickerEvent.Text(text.substring(at, at + 1));
      turn = turn.next().orElseThrow().on(event, around.around());
    }
    return turn;
  }

  private static News.MfaAsked asked(long question, boolean offer) {
    return new News.MfaAsked(
        question,
        "arn:aws:iam::111111111111:mfa/alice",
        "main",
        List.of("payments-prod-admin"),
        Optional.empty(),
        Optional.of(NOW.plusSeconds(17)),
        3,
        offer ? Optional.of("1 h now, no code") : Optional.empty(),
        Optional.empty());
  }
}
