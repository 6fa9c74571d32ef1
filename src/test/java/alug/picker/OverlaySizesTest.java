package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every overlay can be drawn at every size. */
class OverlaySizesTest {
  private static final String ODD = "名前\u202e\u0007" + "x".repeat(300);

  @Test
  void anySizeIsDrawn() {
    Surroundings around =
        new Surroundings()
            .add(ODD, "main", "123456789012", "Admin", Surroundings.ownOrShared())
            .live("payments-prod-admin", 42)
            .batch("payments-prod-admin", ODD, "sandbox-ml", "not there");
    around.after(new News.Progress(ODD, Stage.WAITING_FOR_CODE), new News.BatchDone());
    for (Overlay overlay : overlays()) {
      drawEverywhere(overlay, around);
    }
  }

  private static void drawEverywhere(Overlay overlay, Surroundings around) {
    for (int columns = 1; columns <= 300; columns += columns < 90 ? 1 : 35) {
      for (int rows : new int[] {1, 2, 3, 4, 7, 10, 17, 18, 24, 40, 100}) {
        Frame frame = around.size(columns, rows).frame(overlay);
        assertEquals(rows, frame.lines().size());
      }
    }
  }

  private static List<Overlay> overlays() {
    PickerEffect.Open open = Surroundings.open("payments-prod-admin", ODD, "sandbox-ml");
    News.MfaAsked asked =
        new News.MfaAsked(
            1,
            ODD,
            ODD,
            List.of(ODD, ODD),
            Optional.of(ODD),
            Optional.of(Surroundings.NOW.plusSeconds(9)),
            1,
            Optional.of(ODD),
            Optional.of(new News.DemoCode("123456", Surroundings.NOW)));
    News.Asked question =
        new News.Asked(1, ODD, List.of(ODD, ""), List.of(new News.Choice('y', ODD)));
    return List.of(
        MfaDialog.of(asked, false, Surroundings.NOW),
        MfaDialog.of(asked, true, Surroundings.NOW),
        new QuestionDialog(question),
        new QuestionDialog(new News.Asked(1, "", List.of(), List.of())),
        new ConfirmDialog(open),
        new BatchQuestion(open, 1),
        BatchScreen.fresh(),
        new BatchScreen(true, -500),
        new BatchScreen(true, 500),
        ResultsScreen.fresh(Surroundings.NOW),
        new ResultsScreen(99, Surroundings.NOW),
        DetailsPane.ofCurrent(),
        DetailsPane.of(ODD, BatchScreen.fresh()),
        DetailsPane.of("gone", BatchScreen.fresh()),
        new DetailsPane(Optional.empty(), 999, Optional.empty()),
        OpenWithDialog.of(open.orders()),
        OpenWithDialog.of(List.of()),
        KeyMenu.of(KeyHelp.all(Map.of(Action.UP, List.of(ODD)))),
        new KeyMenu(KeyHelp.all(Map.of()), ODD, 0));
  }
}
