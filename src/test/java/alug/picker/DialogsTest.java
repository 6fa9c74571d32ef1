package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.picker.PickerEffect.Open;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key menu, details, open with, and questions. */
class DialogsTest {
  private final Surroundings around = new Surroundings().caution(5, false, WantedMode.AUTO);

  @ParameterizedTest
  @CsvSource({
    "unmark, UNMARK_ALL",
    "Log In, LOG_IN",
    "page duration, OPEN_WITH",
    "scope, SCOPE",
    "alt-p, PIN",
    "one row, UP"
  })
  void theKeyMenuDoesWhatIsSearched(String search, Action action) {
    Turn turn = on(typed(menu(), search), "enter");
    assertEquals(Optional.of(action), turn.action());
    assertEquals(Optional.empty(), turn.next());
  }

  @Test
  void everyActionThatEditsNoFilterIsInTheKeyMenu() {
    List<Action> reached =
        KeyHelp.all(Map.of()).stream().flatMap(line -> line.action().stream()).toList();
    for (Action action : Action.values()) {
      boolean merged =
          action.section() == Action.Section.MOVE
              || action == Action.MARK_UP
              || (action.compareTo(Action.LINE_START) >= 0
                  && action.compareTo(Action.DELETE_RIGHT) <= 0);
      assertTrue(merged || reached.contains(action), action.name());
    }
  }

  @Test
  void theKeyMenuIgnoresEnterOnWhatOnlyExplains() {
    Overlay found = typed(menu(), "exact, start");
    assertEquals(Turn.to(found), on(found, "enter"));
    Overlay nothing = typed(menu(), "no such thing");
    assertEquals(Turn.to(nothing), on(nothing, "enter"));
  }

  @Test
  void theKeyMenuEditsItsSearch() {
    Overlay at = typed(menu(), "mark");
    assertEquals("mar", ((KeyMenu) on(at, "backspace").next().orElseThrow()).search());
    assertEquals(Turn.to(menu()), on(at, "ctrl-u"));
    assertEquals(Turn.close(), on(at, "esc"));
    assertEquals(Turn.close(), on(menu(), "?"));
    assertEquals("mark?", ((KeyMenu) typed(at, "?")).search());
  }

  @Test
  void aPageDownShowsOtherKeys() {
    assertTrue(screen(menu()).contains("one row"), screen(menu()));
    Overlay down = on(menu(), "pgdn").next().orElseThrow();
    assertFalse(screen(down).contains("one row"), screen(down));
    assertEquals(Turn.to(menu()), on(down, "pgup"));
  }

  @Test
  void theChosenLineOfTheKeyMenuIsSeen() {
    Overlay at = menu();
    for (int step = 0; step < 100; step++) {
      at = on(at, "down").next().orElseThrow();
    }
    assertEquals(Optional.of(Action.QUIT), on(at, "enter").action());
    assertTrue(screen(at).contains("quit now"), screen(at));
  }

  @ParameterizedTest
  @CsvSource({"up, UP", "ctrl-n, DOWN"})
  void detailsFollowTheCursor(String key, Action action) {
    Turn turn = on(DetailsPane.ofCurrent(), key);
    assertEquals(Turn.to(DetailsPane.ofCurrent()).then(action), turn);
  }

  @ParameterizedTest
  @CsvSource({"esc", "ctrl-o", "f2"})
  void detailsClose(String key) {
    assertEquals(Turn.close(), on(DetailsPane.ofCurrent(), key));
  }

  @Test
  void detailsOpenWithTheirDestination() {
    around.destination("arn:aws:s3:::example-bucket");
    Open open = (Open) on(DetailsPane.ofCurrent(), "enter").effects().get(0);
    assertEquals("payments-prod-admin", open.orders().get(0).profile());
    assertEquals(
        Optional.of("arn:aws:s3:::example-bucket"), open.orders().get(0).with().destination());
    assertTrue(((Open) on(DetailsPane.ofCurrent(), "ctrl-y").effects().get(0)).copy());
  }

  @Test
  void ctrlESwitchesBetweenLongAndShared() {
    assertEquals(
        List.of(prefer(WantedMode.SHARED)), on(DetailsPane.ofCurrent(), "ctrl-e").effects());
    current(Surroundings.shared(true));
    assertEquals(List.of(prefer(WantedMode.LONG)), on(DetailsPane.ofCurrent(), "ctrl-e").effects());
    current(Surroundings.chained());
    assertEquals(List.of(), on(DetailsPane.ofCurrent(), "ctrl-e").effects());
  }

  @Test
  void detailsNameThePlanInOneSentence() {
    assertTrue(details().contains("Enter opens 12 h with one MFA code "), details());
    current(Surroundings.ownOrShared());
    assertTrue(details().contains("Enter opens 12 h with one MFA code, or 1 h now without one"));
    current(Surroundings.shared(false));
    assertTrue(details().contains("Enter opens 1 h without a code "));
    current(Surroundings.chained());
    assertTrue(
        details()
            .contains(
                "1 h: the source \"hub\" is itself a role (AWS limits chained roles to 1 h)"));
  }

  @Test
  void detailsSayWhyNothingOpensAndWhatToDo() {
    AlugException why =
        AlugException.of(Kind.CONFIG, "Source", "it names no source", "Add source_profile.")
            .at(Surroundings.PLACE);
    current(Surroundings.refused(why));
    assertTrue(details().contains("Enter cannot open it: it names no source"), details());
    assertTrue(details().contains("Add source_profile. (~/.aws/config line 118)"), details());
    assertEquals(List.of(), on(DetailsPane.ofCurrent(), "enter").effects());
  }

  @Test
  void detailsTickWithTheTimeLeft() {
    assertEquals(Optional.empty(), DetailsPane.ofCurrent().changesAt(around.around()));
    around.live("payments-prod-admin", 291).session("main", 7_200);
    assertEquals(
        Optional.of(Surroundings.NOW.plusSeconds(1)),
        DetailsPane.ofCurrent().changesAt(around.around()));
  }

  @Test
  void openWithTakesEveryField() {
    Overlay at = typed(openWith(), "90m");
    at = typed(on(at, "tab").next().orElseThrow(), "shared");
    at = typed(on(at, "down").next().orElseThrow(), "eu-west-1");
    at = typed(on(at, "tab").next().orElseThrow(), "s3");
    at = typed(on(at, "tab").next().orElseThrow(), "copy");
    OpenWith with =
        new OpenWith(
            Optional.of(WantedMode.SHARED),
            OptionalInt.of(5_400),
            Optional.of("eu-west-1"),
            Optional.of("s3"),
            Optional.of("copy"));
    Open expected = new Open(List.of(new PickerEffect.Order("sandbox-ml", with)), false);
    assertEquals(List.of(expected), on(at, "enter").effects());
    assertEquals(List.of(new Open(expected.orders(), true)), on(at, "ctrl-y").effects());
  }

  @Test
  void emptyFieldsLeaveThingsAsTheyAre() {
    assertEquals(List.of(Surroundings.open("sandbox-ml")), on(openWith(), "enter").effects());
    OpenWithDialog kept =
        OpenWithDialog.of(((Open) on(typed(openWith(), "2h"), "enter").effects().get(0)).orders());
    assertEquals("7200s", kept.texts().get(OpenWithField.DURATION));
    assertTrue(on(kept, "enter").effects().size() == 1);
  }

  @ParameterizedTest
  @CsvSource({
    "DURATION, 13h, a duration is from 15m to 12h",
    "DURATION, soon, a duration is from 15m to 12h",
    "MODE, longer, the mode is long",
    "REGION, EU west, a region is written",
    "BROWSER, netscape, a browser is one of"
  })
  void aFieldThatIsWrongIsNamedAndNothingOpens(OpenWithField field, String text, String problem) {
    Overlay at = openWith();
    while (((OpenWithDialog) at).field() != field) {
      at = on(at, "tab").next().orElseThrow();
    }
    at = typed(at, text);
    Overlay back = on(at, "up").next().orElseThrow();
    Turn turn = on(back, "enter");
    assertEquals(List.of(), turn.effects());
    OpenWithDialog shown = (OpenWithDialog) turn.next().orElseThrow();
    assertTrue(shown.problem().startsWith(problem), shown.problem());
    assertEquals(field, shown.field());
  }

  @Test
  void leftAndRightGoThroughTheChoices() {
    Overlay at = on(openWith(), "left").next().orElseThrow();
    assertEquals("12h", ((OpenWithDialog) at).texts().get(OpenWithField.DURATION));
    at = on(at, "right").next().orElseThrow();
    assertEquals("", ((OpenWithDialog) at).texts().get(OpenWithField.DURATION));
  }

  @ParameterizedTest
  @CsvSource({"y, y", "Y, y", "n, n", "esc, n"})
  void aQuestionIsAnsweredByItsKeysAndEscGivesTheLast(String key, char answer) {
    Turn turn = on(question(), key);
    assertEquals(List.of(new PickerEffect.Answer(3, answer)), turn.effects());
    assertEquals(Optional.empty(), turn.next());
  }

  @ParameterizedTest
  @CsvSource({"enter", "x", "tab"})
  void nothingElseAnswersIt(String key) {
    assertEquals(Turn.to(question()), on(question(), key));
  }

  @Test
  void ctrlCLeavesEverywhere() {
    List<Overlay> all =
        List.of(
            menu(),
            DetailsPane.ofCurrent(),
            openWith(),
            question(),
            BatchScreen.fresh(),
            ResultsScreen.fresh(Surroundings.NOW),
            new ConfirmDialog(Surroundings.open("a")),
            new BatchQuestion(Surroundings.open("a"), 0));
    for (Overlay overlay : all) {
      assertEquals(Optional.of(Action.QUIT), on(overlay, "ctrl-c").action(), overlay.toString());
    }
    assertFalse(all.isEmpty());
  }

  private void current(SignInPlan plan) {
    around.add("payments-prod-admin", "main", "123456789012", "Admin", plan);
  }

  private static PickerEffect prefer(WantedMode mode) {
    return new PickerEffect.Prefer("payments-prod-admin", mode);
  }

  private String details() {
    return screen(DetailsPane.ofCurrent());
  }

  private static OpenWithDialog openWith() {
    return OpenWithDialog.of(Surroundings.open("sandbox-ml").orders());
  }

  private static QuestionDialog question() {
    List<News.Choice> choices = List.of(new News.Choice('y', "yes"), new News.Choice('n', "no"));
    return new QuestionDialog(new News.Asked(3, "Run it?", List.of("?"), choices));
  }

  private static KeyMenu menu() {
    return KeyMenu.of(KeyHelp.all(Map.of(Action.PIN, List.of("alt-p"))));
  }

  private Overlay typed(Overlay start, String text) {
    Overlay at = start;
    for (int index = 0; index < text.length(); index++) {
      at = on(at, text.substring(index, index + 1)).next().orElseThrow();
    }
    return at;
  }

  private Turn on(Overlay overlay, String key) {
    return overlay.on(OpeningTest.event(key), around.around());
  }

  private String screen(Overlay overlay) {
    return String.join("\n", around.frame(overlay).lines());
  }
}
