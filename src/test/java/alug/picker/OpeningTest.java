package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.picker.PickerEffect.Open;
import alug.plan.WantedMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
  private static final Open TWO_LONG =
      Surroundings.open("payments-prod-admin", "identity-prod-audit");
  private static final Open SHARED = Surroundings.open("sandbox-alice", "sandbox-ml");

  private final Surroundings around = new Surroundings().caution(5, false, WantedMode.AUTO);

  @Test
  void whatNeedsNoQuestionOpens() {
    assertEquals(List.of(SHARED), begin(SHARED).effects());
    assertEquals(Optional.empty(), begin(SHARED).next());
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "5, false"})
  void moreThanTheLimitIsConfirmed(int above, boolean asked) {
    around.caution(above, true, WantedMode.AUTO);
    assertEquals(asked, begin(SHARED).next().isPresent());
  }

  @Test
  void whoSaidYesBeforeOrOnlyCopiesIsAskedNothing() {
    around.caution(1, false, WantedMode.AUTO);
    assertEquals(List.of(SHARED), begin(SHARED).effects());
    around.caution(1, true, WantedMode.AUTO);
    assertTrue(begin(new Open(SHARED.orders(), true)).next().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"y, true, false", "enter, true, false", "c, true, true", "n, false,", "esc, false,"})
  void theAnswerToALargeBatch(String key, boolean opens, Boolean copy) {
    Turn turn = new ConfirmDialog(SHARED).on(event(key), around.around());
    assertEquals(Optional.empty(), turn.next());
    List<Open> expected = opens ? List.of(new Open(SHARED.orders(), copy)) : List.of();
    assertEquals(expected, turn.effects());
  }

  @Test
  void aConfirmedBatchMayStillHaveToChooseItsCodes() {
    Turn turn = new ConfirmDialog(TWO_LONG).on(event("y"), around.around());
    assertEquals(Optional.of(new BatchQuestion(TWO_LONG, 0)), turn.next());
  }

  @ParameterizedTest
  @CsvSource({"LONG", "SHARED"})
  void theSettingAnswersForThePerson(WantedMode mode) {
    around.caution(5, false, mode);
    assertEquals(List.of(inMode(TWO_LONG, mode)), begin(TWO_LONG).effects());
  }

  @ParameterizedTest
  @CsvSource({"1, SHARED", "2, LONG", "enter, SHARED"})
  void theAnswerToTheBatchQuestion(String key, WantedMode mode) {
    Turn turn = new BatchQuestion(TWO_LONG, 0).on(event(key), around.around());
    assertEquals(List.of(inMode(TWO_LONG, mode)), turn.effects());
    assertEquals(Optional.empty(), turn.next());
  }

  @Test
  void downAndEnterTakesTheSecondAnswer() {
    Overlay down =
        new BatchQuestion(TWO_LONG, 0).on(event("down"), around.around()).next().orElseThrow();
    assertEquals(
        List.of(inMode(TWO_LONG, WantedMode.LONG)),
        down.on(event("enter"), around.around()).effects());
  }

  @Test
  void escGoesBackAndOpensNothing() {
    Turn turn = new BatchQuestion(TWO_LONG, 0).on(event("esc"), around.around());
    assertEquals(Turn.close(), turn);
  }

  @Test
  void aModeThatWasAskedForIsNotAskedAgain() {
    Open chosen = inMode(TWO_LONG, WantedMode.LONG);
    assertEquals(List.of(chosen), begin(chosen).effects());
  }

  @Test
  void rolesThatShareACodeKeepTheirWay() {
    Open mixed = Surroundings.open("payments-prod-admin", "identity-prod-audit", "sandbox-ml");
    Open opened =
        (Open) new BatchQuestion(mixed, 1).on(event("2"), around.around()).effects().get(0);
    assertEquals(Optional.of(WantedMode.LONG), opened.orders().get(0).with().mode());
    assertEquals(Optional.empty(), opened.orders().get(2).with().mode());
  }

  @Test
  void itSaysWhatTheAnswersCost() {
    String screen = screen(new BatchQuestion(TWO_LONG, 0));
    assertTrue(screen.contains("[1] all now, 1 h each, one code"), screen);
    assertTrue(screen.contains("[2] 12 h each, 2 codes, about 30 s (next code in 30 s)"), screen);
  }

  @Test
  void whoChoseAnHourIsNotToldThatItIsOne() {
    Open opened = inMode(TWO_LONG, WantedMode.SHARED);
    assertEquals(OptionalInt.of(3_600), opened.orders().get(0).with().duration());
  }

  @Test
  void aCodeThatWasTakenIsWaitedFor() {
    String device = "arn:aws:iam::111111111111:mfa/alice-main";
    around.at(Surroundings.NOW.plusSeconds(13)).used(device, 30);
    String screen = screen(new BatchQuestion(TWO_LONG, 0));
    assertTrue(screen.contains("about 47 s (first code in 17 s)"), screen);
    around.at(Surroundings.NOW.plusSeconds(31));
    screen = screen(new BatchQuestion(TWO_LONG, 0));
    assertTrue(screen.contains("about 30 s (next code in 29 s)"), screen);
  }

  @Test
  void theCodeThatWasTypedCountsAsTaken() {
    PickerState state = Example.main(80, 24);
    News.MfaAsked asked =
        new News.MfaAsked(
            1,
            "device",
            "main",
            List.of("payments-prod-admin"),
            Optional.empty(),
            Optional.empty(),
            3,
            Optional.empty(),
            Optional.empty());
    state = Example.type(Example.after(state, asked), "123456");
    assertEquals(Map.of("device", Example.NOW.plusSeconds(30)), state.around().usedCodes());
  }

  @Test
  void aLiveSessionMakesTheShortWayFree() {
    around.add("one", "main", "123456789012", "Admin", Surroundings.ownOrShared());
    around.add("two", "main", "123456789012", "Admin", Surroundings.ownOrShared());
    String screen = screen(new BatchQuestion(Surroundings.open("one", "two"), 0));
    assertTrue(screen.contains("[1] all now, 1 h each, no code"), screen);
  }

  @Test
  void codesOfSeveralDevicesNeedNotWaitForEachOther() {
    around.add("other", "lab", "123456789012", "Admin", Surroundings.own(43_200));
    String screen = screen(new BatchQuestion(Surroundings.open("payments-prod-admin", "other"), 0));
    assertTrue(screen.contains("2 codes (next"), screen);
    assertTrue(screen.contains("1 h each, 2 codes"), screen);
  }

  @Test
  void moreThanNineCodesOfADeviceAreWarnedAbout() {
    String[] names = new String[10];
    for (int at = 0; at < names.length; at++) {
      names[at] = "many-" + at;
      around.add(names[at], "main", "123456789012", "Admin", Surroundings.own(43_200));
    }
    assertTrue(screen(new BatchQuestion(Surroundings.open(names), 0)).contains("about nine"));
    assertTrue(!screen(new BatchQuestion(TWO_LONG, 0)).contains("about nine"));
  }

  private Turn begin(Open open) {
    return Opening.begin(open, around.around());
  }

  private Open inMode(Open open, WantedMode mode) {
    return Opening.inMode(open, mode, around.around());
  }

  private String screen(Overlay overlay) {
    return String.join("\n", around.frame(overlay).lines());
  }

  static PickerEvent event(String key) {
    return key.length() == 1 ? new PickerEvent.Text(key) : PickerEvent.Key.parse(key).orElseThrow();
  }
}
