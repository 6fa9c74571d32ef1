package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.picker.PickerEffect.Open;
import alug.plan.WantedMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooManyDialogTest {
  private static final Room ONE =
      new Room(
          1,
          5,
          "This browser keeps all consoles in one cookie jar, and AWS signs one in at a time there",
          "Set browser = firefox-container or chrome-profile.");
  private static final Room FIVE = new Room(5, 0, "AWS keeps at most 5", "Open at most 5.");
  private static final String[] SEVEN = {
    "sandbox-alice", "sandbox-shared", "sandbox-ml", "org-billing", "two", "three", "four"
  };

  private final Surroundings around =
      new Surroundings().caution(5, true, WantedMode.AUTO).room(ONE);

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "40, 10"})
  void moreThanTheBrowserKeepsApart(int columns, int rows) {
    around.size(columns, rows);
    Golden.assertScreen("too-many", around.frame(TooManyDialog.of(Surroundings.open(SEVEN))));
  }

  @Test
  void oneIsNeverTooMany() {
    Open one = Surroundings.open("sandbox-alice");
    assertEquals(List.of(one), Opening.begin(one, around.around()).effects());
  }

  @Test
  void linksAndABrowserThatWasChosenAreNotAskedAbout() {
    Open links = new Open(Surroundings.open("sandbox-alice", "sandbox-ml").orders(), true);
    assertEquals(List.of(links), Opening.begin(links, around.around()).effects());
    OpenWith firefox =
        new OpenWith(
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("firefox-container"));
    Open apart =
        new Open(
            List.of(
                new PickerEffect.Order("sandbox-alice", firefox),
                new PickerEffect.Order("sandbox-ml", firefox)),
            false);
    assertEquals(List.of(apart), Opening.begin(apart, around.around()).effects());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, false, false", "enter, 1, false, false", "m, 5, false, true"})
  void theAnswers(String key, int consoles, boolean copy, boolean multiSession) {
    Turn asked = Opening.begin(Surroundings.open(SEVEN), around.around());
    Turn turn = on(asked.next().orElseThrow(), key);
    List<PickerEffect.Order> first = Surroundings.open(SEVEN).orders().subList(0, consoles);
    assertEquals(List.of(new Open(first, copy, multiSession)), turn.effects());
    assertEquals(Optional.empty(), turn.next());
  }

  @Test
  void theLinksOfAllCanBeCopied() {
    Turn turn = on(TooManyDialog.of(Surroundings.open(SEVEN)), "c");
    assertEquals(List.of(new Open(Surroundings.open(SEVEN).orders(), true, false)), turn.effects());
  }

  @ParameterizedTest
  @CsvSource({"esc", "n"})
  void backOpensNothing(String key) {
    assertEquals(Turn.close(), on(TooManyDialog.of(Surroundings.open(SEVEN)), key));
  }

  @Test
  void downAndEnterTakesTheNextAnswer() {
    Overlay at = TooManyDialog.of(Surroundings.open(SEVEN));
    at = on(at, "down").next().orElseThrow();
    assertEquals(5, ((Open) on(at, "enter").effects().get(0)).orders().size());
    at = on(on(at, "down").next().orElseThrow(), "down").next().orElseThrow();
    assertTrue(((Open) on(at, "enter").effects().get(0)).copy());
  }

  @Test
  void moreThanMultiSessionHoldsAreAskedAboutToo() {
    around.room(FIVE);
    Turn asked = Opening.begin(Surroundings.open(SEVEN), around.around());
    String screen = String.join("\n", around.frame(asked.next().orElseThrow()).lines());
    assertTrue(screen.contains("[1] only the first 5"), screen);
    assertTrue(!screen.contains("[m]"), screen);
  }

  @Test
  void whatIsTakenMayStillHaveToChooseItsCodes() {
    Open two = Surroundings.open("payments-prod-admin", "identity-prod-audit");
    Turn turn = on(TooManyDialog.of(two), "m");
    assertEquals(
        Optional.of(new BatchQuestion(new Open(two.orders(), false, true), 0)), turn.next());
  }

  @Test
  void aRetryAsksToo() {
    around.batch("sandbox-alice", "sandbox-ml");
    Open failed = around.around().batch().orElseThrow().open();
    assertEquals(
        Optional.of(TooManyDialog.of(failed)), Opening.again(failed, around.around()).next());
    Open said = new Open(failed.orders(), false, true);
    assertEquals(List.of(said), Opening.again(said, around.around()).effects());
  }

  private Turn on(Overlay overlay, String key) {
    return overlay.on(OpeningTest.event(key), around.around());
  }
}
