package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PickerListTest {
  @Test
  void theCursorIsOnTheBestRowOfAFilter() {
    PickerState state = Example.main(80, 24);
    for (char letter : "prodadm".toCharArray()) {
      state = Example.after(state, new PickerEvent.Text(Character.toString(letter)));
    }
    assertEquals("edge-prod-admin", state.current().orElseThrow().id());
  }
}
