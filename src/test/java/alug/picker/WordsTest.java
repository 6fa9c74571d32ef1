package alug.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Instant NOW = Surroundings.NOW;

  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdef, 5, ab...",
    "abcdef, 3, ...",
    "abcdef, 1, .",
    "abcdef, 0, ''",
    "abcdef, -2, ''",
    "日本語, 6, 日本語",
    "日本語, 5, 日...",
    "日本語, 4, ..."
  })
  void aTextIsCutByCells(String text, int width, String cut) {
    assertEquals(cut, Words.cut(text, width));
  }

  @Test
  void theBeginningIsCutWhereTheEndCounts() {
    assertEquals("...def", Words.cutLeft("abcdefdef", 6));
    assertEquals("abc", Words.cutLeft("abc", 3));
  }

  @Test
  void linesBreakBetweenWordsAndLongWordsInside() {
    assertEquals(List.of("one two", "three"), Words.wrap("one two three", 8));
    assertEquals(
        List.of("https://ap-northeast-1.console.aws.", "amazon.com/console/home"),
        Words.wrap("https://ap-northeast-1.console.aws.amazon.com/console/home", 40));
    assertEquals(List.of("abcd", "efgh", "i"), Words.wrap("abcdefghi", 4));
    assertEquals(List.of("日本", "語"), Words.wrap("日本語", 5));
    assertEquals(List.of(""), Words.wrap(" ", 5));
  }

  @Test
  void namesAreListedAsFarAsTheyFit() {
    List<String> names = List.of("alpha", "beta", "gamma");
    assertEquals("alpha, beta, gamma", Words.list(names, 18));
    assertEquals("alpha, beta, +1", Words.list(names, 17));
    assertEquals("alpha, +2", Words.list(names, 12));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0:00",
    "1, 0:01",
    "291, 4:51",
    "599, 9:59",
    "600, 10m",
    "2520, 42m",
    "2579, 42m",
    "3599, 59m",
    "3600, 1h00m",
    "41520, 11h32m",
    "43200, 12h00m"
  })
  void theTimeLeftIsShort(int seconds, String label) {
    assertEquals(label, TimeLeft.label(NOW.plusSeconds(seconds), NOW));
    assertEquals("0:00", TimeLeft.label(NOW, NOW.plusSeconds(seconds)));
  }

  @Test
  void theLabelIsTheSameUntilItChanges() {
    Instant until = NOW.plusSeconds(43_200);
    Instant now = NOW;
    int changes = 0;
    while (now.isBefore(until)) {
      Instant next = TimeLeft.changesAt(until, now);
      assertTrue(next.isAfter(now));
      String before = TimeLeft.label(until, now);
      assertEquals(before, TimeLeft.label(until, next.minusMillis(1)), () -> "until " + next);
      assertTrue(!before.equals(TimeLeft.label(until, next)), () -> "at " + next);
      now = next;
      changes++;
    }
    assertEquals(710 + 600, changes);
  }
}
