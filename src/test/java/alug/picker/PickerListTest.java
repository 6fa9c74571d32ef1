package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickerListTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "'', payments-prod-admin",
        "'down', payments-prod-readonly",
        "'ctrl-n ctrl-j', payments-staging-admin",
        "'down up', payments-prod-admin",
        "'up', payments-prod-admin",
        "'end', edge-store-37",
        "'end home', payments-prod-admin",
        "'alt-down', org-audit",
        "'alt-down alt-down', sandbox-alice",
        "'alt-down down alt-up', org-audit",
        "'alt-down alt-up', payments-prod-admin",
        "'left', none",
        "'left down', org-audit",
        "'left right', payments-prod-admin",
        "'left enter', payments-prod-admin",
        "'tab', payments-prod-readonly",
        "'ctrl-s ctrl-s', payments-prod-admin",
        "'ctrl-s ctrl-s home', edge-prod-admin",
        "'ctrl-s ctrl-s ctrl-s home', search-prod-readonly",
        "'ctrl-r end', search-prod-readonly",
        "'b i l l', org-billing",
        "'9 9 9 9 0 0 0 0 4', sandbox-ml",
        "'b i l l esc', payments-prod-admin",
        "'b i l l ctrl-u', payments-prod-admin",
      })
  void keysMoveTheCursor(String keys, String row) {
    PickerState state = pressed(Example.main(80, 24), keys);
    assertEquals(Optional.ofNullable(row), state.current().map(Row::id));
  }

  @ParameterizedTest
  @CsvSource({
    "'a b c', abc",
    "'a b c left left X', aXbc",
    "'a b c ctrl-a X', Xabc",
    "'a b c ctrl-a ctrl-f X', aXbc",
    "'a b c ctrl-b del', ab",
    "'a b c backspace', ab",
    "'a b c ctrl-h', ab",
    "'a b c left ctrl-u', c",
    "'a b - c ctrl-w', ''",
    "'a b - c alt-backspace', ab-",
    "'a b - c alt-b alt-b alt-d', -c",
    "'a b - c ctrl-a alt-f X', abX-c",
  })
  void theFilterIsALineOfAShell(String keys, String filter) {
    assertEquals(filter, pressed(Example.main(80, 24), keys).query().text());
  }

  @ParameterizedTest
  @CsvSource({
    "'tab', 1, payments-prod-admin",
    "'tab shift-tab', 2, payments-prod-readonly",
    "'ctrl-space', 1, payments-prod-admin",
    "'left tab', 8, main",
    "'s a n d b o x alt-a', 5, sandbox-alice",
  })
  void keysMarkRows(String keys, int marks, String ignored) {
    PickerState state = pressed(Example.main(80, 24), keys);
    assertEquals(marks, state.list().settings().marks().size(), ignored);
  }

  @Test
  void unmarkingAllCanBeTakenBackForFiveSeconds() {
    PickerState none = pressed(Example.main(80, 24), "alt-a alt-x");
    assertTrue(none.list().settings().marks().isEmpty());
    assertEquals(48, pressed(none, "ctrl-_").list().settings().marks().size());
    PickerState later = Example.after(none, new PickerEvent.Tick(Example.NOW.plusSeconds(5)));
    assertTrue(pressed(later, "ctrl-_").list().settings().marks().isEmpty());
  }

  @Test
  void enterOpensTheRowUnderTheCursor() {
    Step step = PickerEvent.Key.of(KeyName.ENTER).applyTo(Example.main(80, 24));
    assertEquals(List.of("payments-prod-admin"), opened(step));
    assertTrue(step.state().fronts().isEmpty(), "one console needs no screen of its own");
  }

  @Test
  void enterOpensTheMarkedOnesInTheOrderOfTheFiles() {
    PickerState state = pressed(Example.main(80, 24), "end tab ctrl-space home down ctrl-space");
    Step step = PickerEvent.Key.of(KeyName.ENTER).applyTo(state);
    assertEquals(List.of("payments-prod-readonly"), opened(step).subList(0, 1));
  }

  @Test
  void aSecondBatchFollowsTheFirst() {
    PickerState state = Example.press(Example.main(80, 24), "enter", "down");
    Step waiting = PickerEvent.Key.of(KeyName.ENTER).applyTo(state);
    assertEquals(List.of(), opened(waiting));
    state = Example.after(waiting.state(), finished("payments-prod-admin", Ending.Kind.OPENED));
    Step next = new News.BatchDone().applyTo(state);
    assertEquals(List.of("payments-prod-readonly"), opened(next));
  }

  @Test
  void anOpenedRowLosesItsMarkAndAFailedOneKeepsIt() {
    PickerState state = Example.press(Example.main(80, 24), "down", "tab", "tab", "enter");
    state =
        Example.after(
            state,
            finished("payments-prod-readonly", Ending.Kind.OPENED),
            finished("payments-staging-admin", Ending.Kind.FAILED));
    assertEquals(List.of("payments-staging-admin"), List.copyOf(state.list().settings().marks()));
  }

  @ParameterizedTest
  @CsvSource({"OPENED, 0", "COPIED, 0", "FAILED, 130", "SKIPPED, 130"})
  void leavingSaysWhetherAConsoleWasOpened(Ending.Kind kind, int code) {
    PickerState state = Example.press(Example.main(80, 24), "enter");
    state = Example.after(state, finished("payments-prod-admin", kind));
    Step step = PickerEvent.Key.ctrl('c').applyTo(state);
    assertEquals(
        List.of(new PickerEffect.CancelOpening(), new PickerEffect.Exit(code)), step.effects());
  }

  @Test
  void aCodeIsAskedForInFrontOfTheList() {
    News.MfaAsked asked = asked(1);
    PickerState state = Example.after(Example.main(80, 24), asked, asked(2));
    assertTrue(state.fronts().top().orElseThrow() instanceof MfaDialog);
    state = Example.type(Example.after(state, new PickerEvent.Tick(later(1))), "12345");
    Step answer = new PickerEvent.Text("6").applyTo(state);
    assertTrue(answer.effects().get(0) instanceof PickerEffect.AnswerMfa, "the first is answered");
    assertEquals(2, ((MfaDialog) answer.state().fronts().top().orElseThrow()).asked().question());
    state = Example.after(answer.state(), new News.MfaClosed(2));
    assertTrue(state.fronts().isEmpty());
  }

  @Test
  void theSameProfileStaysUnderTheCursorWhenTheFileChanges() {
    PickerState state = Example.press(Example.main(80, 24), "down", "tab", "down");
    String before = state.current().orElseThrow().id();
    List<Row> rows = new ArrayList<>(Example.catalog().rows());
    rows.remove(0);
    Catalog other = new Catalog(rows, Example.catalog().groups(), List.of(), List.of());
    state = Example.after(state, new News.CatalogLoaded(other));
    assertEquals(before, state.current().orElseThrow().id());
    assertEquals(List.of("payments-prod-readonly"), List.copyOf(state.list().settings().marks()));
    rows.remove(0);
    state =
        Example.after(
            state,
            new News.CatalogLoaded(
                new Catalog(rows, Example.catalog().groups(), List.of(), List.of())));
    assertTrue(state.list().settings().marks().isEmpty(), "its row is gone");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "111122223333, acct:111122223333, none",
        "1111-2222-3333, acct:111122223333, none",
        "arn:aws:sqs:eu-west-1:111122223333:q, acct:111122223333, arn:aws:sqs:eu-west-1:111122223333:q",
        "arn:aws:s3:::bucket, '', arn:aws:s3:::bucket",
        "https://eu-west-1.console.aws.amazon.com/s3/home, '', https://eu-west-1.console.aws.amazon.com/s3/home",
        "https://111122223333-abcdefgh.eu-west-1.console.aws.amazon.com/s3, acct:111122223333, https://111122223333-abcdefgh.eu-west-1.console.aws.amazon.com/s3",
        "https://console.aws.amazon.com.example.com/, https://console.aws.amazon.com.example.com/, none",
        "11112222333, 11112222333, none",
        "prod admin, prod admin, none",
      })
  void aPastedAccountOrPageIsUnderstood(String pasted, String filter, String destination) {
    PickerState state = Example.after(Example.main(80, 24), new PickerEvent.Paste(pasted));
    assertEquals(filter, state.query().text());
    assertEquals(Optional.ofNullable(destination), state.destination());
  }

  @Test
  void aDestinationGoesWithTheOrderAndEscClearsIt() {
    PickerEvent paste = new PickerEvent.Paste("arn:aws:sqs:eu-west-1:111122223333:q");
    PickerState state = Example.after(Example.main(80, 24), paste);
    Step step = PickerEvent.Key.of(KeyName.ENTER).applyTo(state);
    PickerEffect.Open open = (PickerEffect.Open) step.effects().get(0);
    assertEquals(
        Optional.of("arn:aws:sqs:eu-west-1:111122223333:q"),
        open.orders().get(0).with().destination());
    assertEquals("org-audit", open.orders().get(0).profile());
    assertEquals(Optional.empty(), Example.press(state, "esc").destination());
  }

  @Test
  void aQueryToStartWithIsAppliedWhenTheRowsCome() {
    PickerSetup plain = Example.setup(Glyphs.UNICODE);
    PickerSetup setup =
        new PickerSetup(
            plain.glyphs(), plain.zone(), "", Map.of(), "bill", 5, true, Optional.empty(), true);
    PickerState state = Picker.start(setup, new Size(80, 24), Example.NOW);
    state = Example.after(state, new News.CatalogLoaded(Example.catalog()));
    assertEquals("org-billing", state.current().orElseThrow().id());
  }

  @Test
  void whatCannotBeOpenedSaysWhy() {
    AlugException why = AlugException.of(Kind.CONFIG, "NoKeys", "main has no keys", "Add them.");
    PickerState state =
        Example.after(
            Example.main(80, 24),
            new News.PlansChanged(Map.of("payments-prod-admin", Example.refused(why))));
    Step step = PickerEvent.Key.of(KeyName.ENTER).applyTo(state);
    assertEquals(List.of(), opened(step));
    assertEquals("main has no keys. Add them.", step.state().toasts().first().orElseThrow().text());
  }

  @Test
  void aCodeRenewsALiveSessionAfterAWord() {
    Step step = PickerEvent.Key.ctrl('t').applyTo(Example.main(80, 24));
    assertTrue(step.effects().contains(new PickerEffect.LogIn("main")));
    assertEquals(
        "main is logged in for 11h32m; a code renews it, esc keeps it",
        step.state().toasts().first().orElseThrow().text());
    PickerState edge = Example.type(Example.main(80, 24), "edge");
    step = PickerEvent.Key.ctrl('t').applyTo(edge);
    assertTrue(step.effects().contains(new PickerEffect.LogIn("edge")));
    assertTrue(step.state().toasts().first().isEmpty());
  }

  @Test
  void theBellRingsOnceFiveMinutesBeforeAConsoleEnds() {
    PickerState state = Example.main(80, 24);
    Instant bell = Example.NOW.plus(Duration.ofMinutes(37));
    Step before = new PickerEvent.Tick(bell.minusMillis(1)).applyTo(state);
    assertFalse(before.effects().contains(new PickerEffect.Bell()));
    Step at = new PickerEvent.Tick(bell).applyTo(before.state());
    assertTrue(at.effects().contains(new PickerEffect.Bell()));
    Step after = new PickerEvent.Tick(bell.plusSeconds(1)).applyTo(at.state());
    assertFalse(after.effects().contains(new PickerEffect.Bell()));
  }

  @Test
  void itWakesWhenTheNextLabelChanges() {
    Step step = new PickerEvent.Tick(Example.NOW).applyTo(Example.main(80, 24));
    assertEquals(List.of(new PickerEffect.WakeAt(Example.NOW.plusSeconds(1))), step.effects());
    PickerState calm =
        Example.after(
            Example.main(80, 24),
            new News.ConsolesChanged(
                Map.of("payments-prod-admin", Example.NOW.plus(Duration.ofMinutes(42)))));
    step = new PickerEvent.Tick(Example.NOW.plusMillis(10)).applyTo(calm);
    PickerEffect.WakeAt wake = (PickerEffect.WakeAt) step.effects().get(0);
    assertTrue(wake.time().isAfter(Example.NOW.plusMillis(10)), "later");
    step = new PickerEvent.Tick(wake.time()).applyTo(step.state());
    wake = (PickerEffect.WakeAt) step.effects().get(0);
    assertEquals(Example.NOW.plusSeconds(61), wake.time());
  }

  @Test
  void nothingWakesAListWithoutTimes() {
    PickerState state =
        Example.after(Example.start(80, 24), new News.CatalogLoaded(Example.catalog()));
    assertEquals(List.of(), new PickerEvent.Tick(Example.NOW).applyTo(state).effects());
  }

  @Test
  void aConsoleThatEndsIsNotLiveAnyMore() {
    PickerState state = Example.press(Example.main(80, 24), "ctrl-r");
    assertEquals(3, state.list().view().rows());
    state = Example.after(state, new PickerEvent.Tick(Example.NOW.plusSeconds(4 * 60 + 51)));
    assertEquals(2, state.list().view().rows());
  }

  @Test
  void pinnedOnesComeFirstInTheirGroupWhenSortedByUse() {
    PickerState state = Example.press(Example.main(80, 24), "down", "down");
    Step step = PickerEvent.Key.alt('p').applyTo(state);
    assertTrue(
        step.effects().contains(new PickerEffect.SavePins(List.of("payments-staging-admin"))));
    state = Example.press(step.state(), "ctrl-s", "home");
    assertEquals("payments-staging-admin", state.current().orElseThrow().id());
  }

  @Test
  void aForgottenSessionCanBeKept() {
    Step forget = PickerEvent.Key.ctrl('x').applyTo(Example.main(80, 24));
    assertTrue(forget.effects().contains(new PickerEffect.Forget("main")));
    Step undo = PickerEvent.Key.ctrl('_').applyTo(forget.state());
    assertTrue(undo.effects().contains(new PickerEffect.UndoForget("main")));
  }

  @Test
  void theKeyMenuDoesWhatItsLineSays() {
    PickerState state = Example.type(Example.press(Example.main(80, 24), "?"), "mark all shown");
    state = Example.press(state, "enter");
    assertTrue(state.fronts().isEmpty());
    assertEquals(48, state.list().settings().marks().size());
  }

  @Test
  void keysOfTheSettingsWin() {
    KeyBindings keys = KeyBindings.of(Map.of("copy", "ctrl-t ^j", "no-such", "f5", "sort", "boo"));
    assertEquals(Optional.of(Action.COPY), keys.action(PickerEvent.Key.ctrl('t')));
    assertEquals(Optional.of(Action.COPY), keys.action(PickerEvent.Key.ctrl('j')));
    assertEquals(List.of(), keys.keys(Action.LOG_IN));
    assertEquals(2, keys.problems().size());
  }

  private static PickerState pressed(PickerState state, String keys) {
    return keys.isEmpty() ? state : Example.press(state, keys.split(" ", -1));
  }

  private static List<String> opened(Step step) {
    List<String> profiles = new ArrayList<>();
    for (PickerEffect effect : step.effects()) {
      if (effect instanceof PickerEffect.Open open) {
        open.orders().forEach(order -> profiles.add(order.profile()));
      }
    }
    return profiles;
  }

  private static News.Finished finished(String profile, Ending.Kind kind) {
    return new News.Finished(
        profile, new Ending(kind, Optional.empty(), 1, List.of(), Optional.empty()));
  }

  private static News.MfaAsked asked(long question) {
    return new News.MfaAsked(
        question,
        "arn:aws:iam::111111111111:mfa/alice",
        "main",
        List.of("payments-prod-admin"),
        Optional.empty(),
        Optional.empty(),
        3,
        Optional.empty(),
        Optional.empty());
  }

  private static Instant later(int seconds) {
    return Example.NOW.plusSeconds(seconds);
  }
}
