package alug.picker;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickerScreensTest {
  private static final String CONFIG = "/home/alice/.aws/config";

  @ParameterizedTest
  @CsvSource({"140, 40", "80, 24", "72, 20", "60, 16", "40, 10", "24, 6"})
  void theList(int columns, int rows) {
    assertScreen("list", marked(columns, rows));
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10"})
  void aFilter(int columns, int rows) {
    assertScreen("filter", Example.type(marked(columns, rows), "prod read"));
  }

  @Test
  void digitsOfAnAccount() {
    assertScreen("digits", Example.type(Example.main(80, 12), "9999"));
  }

  @ParameterizedTest
  @CsvSource({"80, 12", "40, 10"})
  void nothingMatches(int columns, int rows) {
    PickerState state = Example.press(Example.main(columns, rows), "ctrl-r");
    assertScreen("no-match", Example.type(state, "paymnts xprod"));
  }

  @Test
  void nothingMatchesInTheScope() {
    PickerState state = Example.press(Example.main(80, 12), "ctrl-r");
    assertScreen("no-match-live", Example.type(state, "billing"));
  }

  @Test
  void nothingIsMarked() {
    assertScreen("none-marked", Example.press(Example.main(80, 12), "ctrl-r", "ctrl-r", "ctrl-r"));
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10"})
  void noConfiguration(int columns, int rows) {
    Catalog empty =
        new Catalog(
            List.of(),
            List.of(),
            List.of(
                new Catalog.LookedIn(CONFIG, "not there"),
                new Catalog.LookedIn("/home/alice/.aws/credentials", "1 profile: main")),
            List.of());
    assertScreen(
        "empty", Example.after(Example.start(columns, rows), new News.CatalogLoaded(empty)));
  }

  @Test
  void aConfigurationThatCannotBeRead() {
    AlugException failure =
        AlugException.of(
                Kind.CONFIG,
                "ConfigFile",
                "The file ~/.aws/config cannot be read: permission denied",
                "Let your user read it: chmod u+r ~/.aws/config")
            .at(new Place(Path.of(CONFIG), 1));
    assertScreen("broken", Example.after(Example.start(80, 12), new News.CatalogBroken(failure)));
  }

  @Test
  void brokenLines() {
    Catalog good = Example.catalog();
    Catalog catalog =
        new Catalog(
            good.rows(),
            good.groups(),
            List.of(),
            List.of("~/.aws/config:12: expected key = value, found \"oops\""));
    assertScreen(
        "broken-lines", Example.after(Example.start(110, 12), new News.CatalogLoaded(catalog)));
  }

  @Test
  void beforeTheConfigurationIsRead() {
    assertScreen("reading", Example.start(80, 6));
  }

  @Test
  void tooSmall() {
    assertScreen("too-small", Example.main(20, 4));
  }

  @Test
  void foldedGroupsAndATakenBackMark() {
    PickerState state = Example.press(marked(80, 24), "left", "alt-down", "left", "alt-x");
    assertScreen("folded", state);
  }

  @Test
  void aDestination() {
    PickerEvent paste = new PickerEvent.Paste("arn:aws:s3::123456789012:bucket/report");
    assertScreen("destination", Example.after(Example.main(80, 12), paste));
  }

  @Test
  void flatByName() {
    assertScreen("by-name", Example.press(Example.main(80, 12), "ctrl-s", "ctrl-s"));
  }

  @Test
  void consolesUnderWay() {
    PickerState state = Example.press(marked(80, 12), "down", "ctrl-space", "enter", "enter");
    state =
        Example.after(
            state,
            new News.Progress("payments-prod-admin", Stage.ASSUMING_ROLE),
            new News.Progress("search-prod-readonly", Stage.WAITING_FOR_CODE),
            new News.ConsolesChanged(Map.of()),
            new News.Finished("payments-prod-readonly", failed()));
    assertScreen("under-way", state);
  }

  @Test
  void strangeNamesInAscii() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("本番-管理者", "123456789012"));
    rows.add(row("dev\u001b[2J\u202eevil", "210987654321"));
    rows.add(row("cafe\u0301", "345678901234"));
    rows.add(row("a-name-so-long-that-no-column-could-ever-hold-all-of-it-really", "111122223333"));
    PickerSetup setup = Example.setup(Glyphs.ASCII);
    PickerState state = Picker.start(setup, new Size(80, 10), Example.NOW);
    Catalog catalog =
        new Catalog(rows, List.of(new Catalog.Group("元", true)), List.of(), List.of());
    state =
        Example.after(
            state,
            new News.CatalogLoaded(catalog),
            new News.ConsolesChanged(Map.of("本番-管理者", Example.NOW.plusSeconds(4_000))));
    assertScreen("strange", state);
    assertScreen("strange-filter", Example.type(state, "管"));
  }

  private static Ending failed() {
    return new Ending(Ending.Kind.FAILED, Optional.empty(), 0.4, List.of(), Optional.empty());
  }

  private static Row row(String name, String account) {
    return Example.row("元", name, account, "Admin", Example.plan(3_600, true), 3);
  }

  private static PickerState marked(int columns, int rows) {
    return Example.press(
        Example.main(columns, rows), "ctrl-space", "down", "down", "down", "ctrl-space", "home");
  }

  private static void assertScreen(String name, PickerState state) {
    Golden.assertScreen(name, Picker.render(state));
  }
}
