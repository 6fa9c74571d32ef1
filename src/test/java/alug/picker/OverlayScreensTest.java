package alug.picker;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The overlays of tui.md at their sizes, alone on the screen; see {@link Golden}. */
class OverlayScreensTest {
  private static final Instant NOW = Surroundings.NOW;
  private static final String[] EIGHT = {
    "payments-prod-admin",
    "payments-prod-readonly",
    "search-prod-readonly",
    "search-prod-deploy",
    "identity-prod-audit",
    "sandbox-alice",
    "sandbox-ml",
    "org-billing"
  };

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "40, 10"})
  void mfaRefused(int columns, int rows) {
    Surroundings around = new Surroundings().size(columns, rows).batch(EIGHT);
    News.MfaAsked first = asked(Optional.empty(), Optional.empty());
    around.after(first);
    MfaDialog dialog =
        MfaDialog.of(
            asked(Optional.of("1st try refused: AWS takes each code only once."), Optional.empty()),
            false,
            NOW.minusSeconds(5));
    Golden.assertScreen("mfa-refused", around.frame(typed(dialog, around, "491")));
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10"})
  void mfaOverABatch(int columns, int rows) {
    Surroundings around = new Surroundings().size(columns, rows).batch(EIGHT);
    News.MfaAsked asked = asked(Optional.empty(), Optional.empty());
    around.after(asked, new News.Progress("sandbox-alice", Stage.WAITING_FOR_CODE));
    MfaDialog dialog = MfaDialog.of(asked, true, NOW.minusSeconds(5));
    Canvas canvas = new Canvas(around.around().size());
    BatchScreen.fresh().draw(canvas, around.around());
    dialog.draw(canvas, around.around());
    Golden.assertScreen("mfa-over-batch", canvas.toFrame());
  }

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "40, 10"})
  void mfaOfTheSecondInALongBatch(int columns, int rows) {
    String[] three = {"payments-prod-admin", "payments-prod-readonly", "search-prod-readonly"};
    Surroundings around = new Surroundings().size(columns, rows).batch(three);
    News.MfaAsked asked =
        new News.MfaAsked(
            8,
            "arn:aws:iam::111111111111:mfa/alice",
            "main",
            List.of(three[1], three[2]),
            Optional.empty(),
            Optional.of(NOW.plusSeconds(17)),
            3,
            Optional.empty(),
            Optional.empty());
    around.after(
        asked(Optional.empty(), Optional.empty()),
        new News.Progress(three[0], Stage.OPENING),
        asked,
        new News.Progress(three[1], Stage.WAITING_FOR_CODE));
    MfaDialog dialog = MfaDialog.of(asked, true, NOW.minusSeconds(5));
    Canvas canvas = new Canvas(around.around().size());
    BatchScreen.fresh().draw(canvas, around.around());
    dialog.draw(canvas, around.around());
    Golden.assertScreen("mfa-turn", canvas.toFrame());
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10"})
  void mfaWithAnOffer(int columns, int rows) {
    Surroundings around =
        new Surroundings()
            .size(columns, rows)
            .add("long", "main", "123456789012", "Admin", Surroundings.ownOrShared());
    News.MfaAsked asked =
        new News.MfaAsked(
            7,
            "arn:aws:iam::111111111111:mfa/alice",
            "main",
            List.of("long"),
            Optional.empty(),
            Optional.empty(),
            3,
            Optional.of("1 h now, no code (session 11h32m left)"),
            Optional.of(new News.DemoCode("755224", NOW.plusSeconds(17))));
    Golden.assertScreen("mfa-offer", around.frame(MfaDialog.of(asked, false, NOW)));
  }

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "40, 10"})
  void confirmLargeBatch(int columns, int rows) {
    Surroundings around = new Surroundings().size(columns, rows);
    Golden.assertScreen("confirm", around.frame(new ConfirmDialog(Surroundings.open(EIGHT))));
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10"})
  void confirmOneInProduction(int columns, int rows) {
    Surroundings around = new Surroundings().size(columns, rows);
    Golden.assertScreen(
        "confirm-production",
        around.frame(new ConfirmDialog(Surroundings.open("payments-prod-admin"))));
  }

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "40, 10"})
  void batchQuestion(int columns, int rows) {
    Surroundings around = new Surroundings().size(columns, rows).at(NOW.plusSeconds(13));
    PickerEffect.Open five =
        Surroundings.open(
            "payments-prod-admin",
            "payments-prod-readonly",
            "search-prod-readonly",
            "search-prod-deploy",
            "identity-prod-audit");
    Golden.assertScreen("batch-question", around.frame(new BatchQuestion(five, 0)));
  }

  @ParameterizedTest
  @CsvSource({"140, 40, UNICODE", "80, 24, UNICODE", "40, 10, UNICODE", "80, 24, ASCII"})
  void batchProgress(int columns, int rows, Glyphs glyphs) {
    Surroundings around = progress(new Surroundings().size(columns, rows).glyphs(glyphs));
    String name = glyphs == Glyphs.ASCII ? "batch-ascii" : "batch";
    Golden.assertScreen(name, around.frame(BatchScreen.fresh()));
  }

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "40, 10"})
  void results(int columns, int rows) {
    Surroundings around = results(new Surroundings().size(columns, rows));
    Golden.assertScreen("results", around.frame(ResultsScreen.fresh(NOW)));
  }

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "40, 10"})
  void keyMenu(int columns, int rows) {
    Surroundings around = new Surroundings().size(columns, rows);
    Golden.assertScreen("keys", around.frame(keys()));
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10"})
  void keyMenuSearched(int columns, int rows) {
    Surroundings around = new Surroundings().size(columns, rows);
    Golden.assertScreen("keys-search", around.frame(typed(keys(), around, "mark")));
  }

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "40, 10"})
  void details(int columns, int rows) {
    Surroundings around =
        new Surroundings()
            .size(columns, rows)
            .live("payments-prod-admin", 42 * 60)
            .session("main", 11 * 3_600 + 32 * 60);
    Golden.assertScreen("details", around.frame(DetailsPane.ofCurrent()));
  }

  @ParameterizedTest
  @CsvSource({"140, 40"})
  void detailsBesideTheList(int columns, int rows) {
    Surroundings around =
        new Surroundings().size(columns, rows).destination("arn:aws:s3:::example-bucket");
    Canvas canvas = new Canvas(new Size(columns, rows));
    DetailsPane.drawBeside(canvas, around.around(), new Area(1, 84, 56, 37), 0);
    Golden.assertScreen("details-beside", canvas.toFrame());
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10"})
  void openWith(int columns, int rows) {
    Surroundings around = new Surroundings().size(columns, rows);
    OpenWithDialog dialog = OpenWithDialog.of(Surroundings.open("a", "b").orders());
    Golden.assertScreen("open-with", around.frame(typed(dialog, around, "90m")));
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10"})
  void question(int columns, int rows) {
    News.Asked asked =
        new News.Asked(
            3,
            "Run mfa_process?",
            List.of("[profile main] gets its codes from this command:", "  pass otp aws/main"),
            List.of(new News.Choice('y', "run it"), new News.Choice('n', "type codes")));
    Surroundings around = new Surroundings().size(columns, rows);
    Golden.assertScreen("question", around.frame(new QuestionDialog(asked)));
  }

  private static News.MfaAsked asked(Optional<String> refusal, Optional<String> offer) {
    return new News.MfaAsked(
        7,
        "arn:aws:iam::999900000000:mfa/alice",
        "sandbox",
        List.of("sandbox-alice", "sandbox-ml"),
        refusal,
        Optional.of(NOW.plusSeconds(17)),
        2,
        offer,
        Optional.empty());
  }

  private static Overlay typed(Overlay overlay, Surroundings around, String text) {
    Overlay at = overlay;
    for (int index = 0; index < text.length(); index++) {
      PickerEvent event = new PickerEvent.Text(text.substring(index, index + 1));
      at = at.on(event, around.around()).next().orElseThrow();
    }
    return at;
  }

  private static KeyMenu keys() {
    Map<Action, List<String>> keys = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      List<String> hints = new ArrayList<>();
      for (String key : action.defaultKeys()) {
        hints.add(key.startsWith("ctrl-") && key.length() == 6 ? "^" + key.charAt(5) : key);
      }
      keys.put(action, hints);
    }
    return KeyMenu.of(KeyHelp.all(keys));
  }

  private static Surroundings progress(Surroundings around) {
    around.batch(EIGHT);
    around.after(
        new News.Finished(EIGHT[0], good(0.8)),
        new News.Finished(EIGHT[1], good(1.1)),
        new News.Progress(EIGHT[2], Stage.OPENING),
        new News.Progress(EIGHT[3], Stage.SIGNIN_TOKEN),
        new News.Progress(EIGHT[4], Stage.ASSUMING_ROLE),
        new News.Progress(EIGHT[5], Stage.WAITING_FOR_CODE),
        new News.Finished("org-billing", denied(0.4)));
    return around.at(NOW.plusMillis(4_200));
  }

  private static Surroundings results(Surroundings around) {
    around.batch(EIGHT);
    for (String profile : EIGHT) {
      around.after(new News.Finished(profile, good(1)));
    }
    AlugException skipped =
        AlugException.of(
            Kind.CANCELLED,
            "Skipped",
            "no MFA code was given for source sandbox",
            "Press r and type a code, or run: alug login sandbox");
    Ending skip =
        new Ending(Ending.Kind.SKIPPED, Optional.empty(), 0, List.of(), Optional.of(skipped));
    around.at(NOW.plusMillis(7_900));
    return around.after(
        new News.Finished("org-billing", denied(0.4)),
        new News.Finished("sandbox-ml", skip),
        new News.BatchDone());
  }

  private static Ending good(double seconds) {
    return new Ending(
        Ending.Kind.OPENED,
        Optional.of(NOW.plusSeconds(3_600)),
        seconds,
        List.of(),
        Optional.empty());
  }

  private static Ending denied(double seconds) {
    AlugException denied =
        AlugException.of(
                Kind.REFUSED,
                "AccessDenied",
                "audit may not assume arn:aws:iam::111122223333:role/Billing",
                "Ask the owner of 111122223333 to add arn:aws:iam::111111111111:user/audit to the"
                    + " trust policy of the role, or check role_arn.")
            .at(new Place(Path.of("/home/alice/.aws/config"), 204));
    return new Ending(
        Ending.Kind.FAILED, Optional.empty(), seconds, List.of(), Optional.of(denied));
  }
}
