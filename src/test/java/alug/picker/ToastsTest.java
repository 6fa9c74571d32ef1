package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToastsTest {
  private static final String PROBLEM =
      "~/.aws/config:7: expected key = value, found \"rolearn\". The other 48 profiles work";
  private static final String KEYS =
      "Keys in the environment (AWS_ACCESS_KEY_ID) are ignored here; alug -p uses them";

  @ParameterizedTest
  @CsvSource({"80, 24", "40, 10", "24, 6"})
  void aSecondWordWaitsBehindTheFirst(int columns, int rows) {
    Golden.assertScreen("words", Picker.render(twoWords(columns, rows)));
  }

  @Test
  void everyWordIsShownInItsTurn() {
    PickerState state = twoWords(80, 24);
    assertEquals(List.of(KEYS, PROBLEM), words(state));
    state = after(state, 5);
    assertEquals(List.of(PROBLEM), words(state), "read, it goes");
    state = after(state, 4);
    assertEquals(List.of(PROBLEM), words(state), "it has its own time");
    state = after(state, 9);
    assertEquals(List.of(), words(state));
  }

  @Test
  void aWordThatComesAgainIsSaidOnce() {
    PickerState state = Example.after(twoWords(80, 24), new News.Said(PROBLEM));
    assertEquals(List.of(PROBLEM, KEYS), words(state));
  }

  @Test
  void anAnswerToAKeyGivesWayToTheNext() {
    PickerState state = Example.press(twoWords(80, 24), "alt-p");
    assertEquals(List.of("payments-prod-admin pinned", KEYS, PROBLEM), words(state));
    state = Example.press(state, "alt-p");
    assertEquals(List.of("payments-prod-admin no longer pinned", KEYS, PROBLEM), words(state));
  }

  @Test
  void theKeyShowsTheNextOneAlsoOverADialog() {
    PickerState state = Example.press(twoWords(80, 24), "ctrl-l");
    assertEquals(List.of(PROBLEM), words(state));
    state = Example.press(twoWords(80, 24), "f1", "ctrl-l");
    assertEquals(List.of(PROBLEM), words(state));
    assertFalse(state.fronts().isEmpty());
  }

  @Test
  void whatCanBeTakenBackStaysSoBehindNews() {
    PickerState state = Example.press(Example.main(80, 24), "tab", "alt-x");
    state = Example.after(state, new News.Said(PROBLEM));
    assertEquals(List.of(PROBLEM, "1 unmarked"), words(state));
    state = Example.press(state, "ctrl-_");
    assertEquals(1, state.list().settings().marks().size());
    assertEquals(List.of("marked again", PROBLEM), words(state));
  }

  @Test
  void wordsOverAFullScreenAreSeen() {
    PickerState state = Example.press(Example.main(80, 24), "tab", "tab", "enter");
    state = Example.after(state, new News.Said("Copied"));
    List<String> lines = Picker.render(state).lines();
    assertTrue(lines.get(0).startsWith("Opening 2 consoles"), lines.get(0));
    assertTrue(lines.get(22).startsWith("Copied "), lines.get(22));
  }

  @Test
  void aWordThatADialogCutsIsShownWholeAfterIt() {
    PickerState state = Example.press(Example.main(80, 24), "f1");
    state = Example.after(state, new News.Said(PROBLEM));
    state = after(after(state, 60), 60);
    assertEquals(List.of(PROBLEM), words(state));
    state = after(Example.press(state, "esc"), 4);
    assertEquals(List.of(PROBLEM), words(state));
    assertEquals(List.of(), words(after(state, 5)));
  }

  @Test
  void theCursorIsNeverBehindTheWords() {
    PickerState state = Example.press(Example.main(80, 24), "end");
    String name = state.current().orElseThrow().id();
    state = Example.after(state, new News.Said((PROBLEM + ". ").repeat(2)));
    String screen = String.join("\n", Picker.render(state).lines());
    assertTrue(screen.contains("❯   " + name + " "), screen);
  }

  private static PickerState twoWords(int columns, int rows) {
    return Example.after(Example.main(columns, rows), new News.Said(PROBLEM), new News.Said(KEYS));
  }

  private static PickerState after(PickerState state, int seconds) {
    Instant now = state.now().plusSeconds(seconds);
    return Example.after(state, new PickerEvent.Tick(now));
  }

  private static List<String> words(PickerState state) {
    return state.toasts().words().stream().map(Toast::text).toList();
  }
}
