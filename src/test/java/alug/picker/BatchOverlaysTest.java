package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.picker.PickerEffect.CancelOpening;
import alug.picker.PickerEffect.CopyLinks;
import alug.picker.PickerEffect.CopyText;
import alug.picker.PickerEffect.PrintLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchOverlaysTest {
  private static final Instant NOW = Surroundings.NOW;
  private static final News.Finished GOOD = finished("sandbox-alice", Ending.Kind.OPENED);
  private static final News.Finished FAILED = finished("sandbox-ml", Ending.Kind.FAILED);
  private static final News.Finished SKIPPED = finished("sandbox-shared", Ending.Kind.SKIPPED);

  private final Surroundings around =
      new Surroundings().batch("sandbox-alice", "sandbox-shared", "sandbox-ml");

  @Test
  void aBatchKnowsWhereEachIs() {
    around.after(
        GOOD,
        new News.Progress("sandbox-ml", Stage.OPENING),
        new News.Progress("of-another-batch", Stage.OPENING),
        finished("of-another-batch", Ending.Kind.OPENED));
    Batch batch = batch();
    assertEquals(Stage.OPENING, batch.stage("sandbox-ml"));
    assertEquals(Stage.QUEUED, batch.stage("sandbox-shared"));
    assertEquals(List.of(1, 0, 2), List.of(batch.opened(), batch.failed(), batch.toGo()));
    assertFalse(batch.isDone());
  }

  @Test
  void aBatchCountsItsCodesButNotTheSameOneAgain() {
    Surroundings long2 =
        new Surroundings().batch("payments-prod-admin", "identity-prod-audit", "sandbox-ml");
    assertEquals(new Batch.Codes(0, 3), long2.around().batch().orElseThrow().codes());
    long2.after(asked(1, Optional.empty()), asked(1, Optional.of("refused")));
    assertEquals("(1 of 3)", long2.around().batch().orElseThrow().codes().words());
  }

  @Test
  void whoLogsInIsNotCountedToTheBatch() {
    around.after(asked(1, Optional.empty()), logIn());
    assertEquals(1, batch().codes().asked());
    around.after(new News.BatchDone(), asked(2, Optional.empty()));
    assertEquals(1, batch().codes().asked());
    Surroundings two = new Surroundings().batch("payments-prod-admin", "identity-prod-audit");
    two.after(asked(1, Optional.empty()));
    String title = String.join("\n", two.frame(MfaDialog.of(logIn(), false, NOW)).lines());
    assertTrue(title.contains("MFA code for main ─"), title);
    assertTrue(title.contains("opens    every role of main for 1 h, without another code"), title);
  }

  @ParameterizedTest
  @CsvSource({"OPENED, 1 opened", "FAILED, 1 failed", "SKIPPED, 1 failed"})
  void aBatchIsSummedUp(Ending.Kind kind, String summary) {
    Surroundings one = new Surroundings().batch("sandbox-ml");
    one.after(finished("sandbox-ml", kind), new News.BatchDone());
    assertEquals(summary, one.around().batch().orElseThrow().summary());
  }

  @Test
  void linksThatNoBrowserTookAreReadyAndNotOpened() {
    Surroundings two = new Surroundings().batch("sandbox-ml", "sandbox-alice");
    two.after(
        finished("sandbox-ml", Ending.Kind.PRINTED),
        finished("sandbox-alice", Ending.Kind.PRINTED));
    assertEquals("2 links ready", two.around().batch().orElseThrow().summary());
  }

  @Test
  void whatHoldsForAllIsSaidOnce() {
    String all = "no browser: there is no display here";
    String some = "AWS refused SessionDuration, so the console lasts 1 h";
    around.after(
        noted("sandbox-alice", all),
        noted("sandbox-shared", some, all),
        noted("sandbox-ml", some, all),
        new News.BatchDone());
    List<String> lines = around.frame(ResultsScreen.fresh(NOW)).lines();
    List<String> said = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    assertEquals(
        List.of(
            "3 opened                                                                   0.0s",
            "✓ sandbox-alice",
            "✓ sandbox-shared, sandbox-ml",
            some,
            all,
            "l copy links   p print   esc list"),
        said);
  }

  @Test
  void enterHidesTheBatchAndEscStopsTheRest() {
    assertEquals(Turn.close(), on(BatchScreen.fresh(), "enter"));
    Turn stopped = on(BatchScreen.fresh(), "esc");
    assertEquals(List.of(new CancelOpening()), stopped.effects());
    assertEquals(Turn.close(), on(stopped.next().orElseThrow(), "esc"));
  }

  @Test
  void linksSoFarCanBeCopied() {
    assertEquals(List.of(new CopyLinks()), on(BatchScreen.fresh(), "ctrl-y").effects());
  }

  @Test
  void theSpinnerTurnsOnlyWhileTheBatchRuns() {
    Optional<Instant> next = BatchScreen.fresh().changesAt(around.around());
    assertEquals(Optional.of(NOW.plus(Duration.ofMillis(125))), next);
    around.after(new News.BatchDone());
    assertEquals(Optional.empty(), BatchScreen.fresh().changesAt(around.around()));
  }

  @Test
  void aGoodEndClosesTheScreenAndABadOneShowsTheResults() {
    around.after(GOOD, new News.BatchDone());
    assertEquals(Turn.close(), news(new News.BatchDone()));
    around.batch("sandbox-alice", "sandbox-ml").after(GOOD, FAILED, new News.BatchDone());
    assertEquals(Turn.to(ResultsScreen.fresh(NOW)), news(new News.BatchDone()));
  }

  @Test
  void aLongBatchFollowsWhatIsUnderWay() {
    String[] many = new String[40];
    for (int at = 0; at < many.length; at++) {
      many[at] = "role-" + at;
    }
    around.batch(many);
    for (int at = 0; at < 30; at++) {
      around.after(finished(many[at], Ending.Kind.OPENED));
    }
    assertTrue(screen(BatchScreen.fresh()).contains("role-30 "));
    Overlay up = BatchScreen.fresh();
    for (int at = 0; at < 60; at++) {
      up = on(up, "up").next().orElseThrow();
    }
    assertTrue(screen(up).contains("role-0 "));
    up = on(up, "down").next().orElseThrow();
    assertFalse(screen(up).contains("role-0 "), "one row down at once");
  }

  @Test
  void retryOpensTheFailedOnesAgainInTheirWay() {
    finish();
    assertEquals(
        List.of(Surroundings.open("sandbox-ml", "sandbox-shared")), on(results(), "r").effects());
  }

  @ParameterizedTest
  @CsvSource({"r", "q", "y", "l", "p"})
  void lettersTypedForTheFilterDoNothing(String key) {
    finish();
    ResultsScreen fresh = ResultsScreen.fresh(NOW);
    assertEquals(Turn.to(fresh), on(fresh, key));
  }

  @Test
  void theKeysOfTheResults() {
    finish();
    assertEquals(List.of(new CopyLinks()), on(results(), "l").effects());
    assertEquals(List.of(new PrintLinks()), on(results(), "p").effects());
    assertEquals(Optional.of(Action.QUIT), on(results(), "q").action());
    assertEquals(Turn.close(), on(results(), "esc"));
    assertEquals(
        List.of(new CopyText("sandbox-ml: it did not work. Do it again.")),
        on(results(), "y").effects());
    Overlay second = on(results(), "down").next().orElseThrow();
    assertEquals(
        List.of(new CopyText("sandbox-shared: it did not work. Do it again.")),
        on(second, "y").effects());
  }

  @Test
  void theDetailsOfAFailureLeadBackToTheResults() {
    finish();
    Overlay details = on(results(), "enter").next().orElseThrow();
    assertTrue(screen(details).contains("┌─ sandbox-ml ─"));
    assertEquals(Turn.to(results()), on(details, "esc"));
  }

  @Test
  void theChosenFailureIsAlwaysSeen() {
    String[] many = new String[30];
    for (int at = 0; at < many.length; at++) {
      many[at] = "role-" + at + "-end";
    }
    around.batch(many);
    for (String name : many) {
      around.after(finished(name, Ending.Kind.FAILED));
    }
    Overlay at = results();
    for (int step = 0; step < many.length; step++) {
      assertTrue(screen(at).contains("✗ role-" + step + "-end"), "step " + step);
      at = on(at, "down").next().orElseThrow();
    }
    assertTrue(screen(at).contains("✗ role-29-end"));
  }

  private void finish() {
    around.after(GOOD, SKIPPED, FAILED, new News.BatchDone());
  }

  private static ResultsScreen results() {
    return ResultsScreen.fresh(NOW.minusSeconds(1));
  }

  private Batch batch() {
    return around.around().batch().orElseThrow();
  }

  private Turn news(PickerEvent event) {
    return BatchScreen.fresh().on(event, around.around());
  }

  private Turn on(Overlay overlay, String key) {
    return overlay.on(OpeningTest.event(key), around.around());
  }

  private String screen(Overlay overlay) {
    return String.join("\n", around.frame(overlay).lines());
  }

  private static News.Finished finished(String profile, Ending.Kind kind) {
    AlugException failure =
        AlugException.of(Kind.REFUSED, "Code", "it did not work", "Do it again.");
    return new News.Finished(
        profile,
        new Ending(
            kind,
            Optional.empty(),
            1,
            List.of(),
            kind.isGood() ? Optional.empty() : Optional.of(failure)));
  }

  private static News.MfaAsked logIn() {
    return new News.MfaAsked(
        9,
        "device",
        "main",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        3,
        Optional.empty(),
        Optional.empty());
  }

  private static News.Finished noted(String profile, String... notes) {
    return new News.Finished(
        profile,
        new Ending(Ending.Kind.OPENED, Optional.empty(), 1, List.of(notes), Optional.empty()));
  }

  private static News.MfaAsked asked(long question, Optional<String> refusal) {
    return new News.MfaAsked(
        question,
        "device",
        "main",
        List.of("payments-prod-admin"),
        refusal,
        Optional.empty(),
        3,
        Optional.empty(),
        Optional.empty());
  }
}
