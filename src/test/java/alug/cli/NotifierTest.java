package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotifierTest {
  private static final String TEXT = "The console of -x \"prod\" ends in 4:51";

  @Test
  void aTextThatLooksLikeAnOptionIsStillTheText() {
    assertEquals(
        List.of("notify-send", "--app-name=alug", "--", "alug", TEXT),
        new Notifier("Linux").vector(TEXT));
  }

  @Test
  void onAMacTheTextIsNoPartOfTheScript() {
    List<String> vector = new Notifier("Mac OS X").vector(TEXT);
    assertEquals(List.of("osascript", "-e"), vector.subList(0, 2));
    assertFalse(vector.get(2).contains("prod"), vector.get(2));
    assertEquals(List.of(TEXT), vector.subList(3, vector.size()));
  }
}
