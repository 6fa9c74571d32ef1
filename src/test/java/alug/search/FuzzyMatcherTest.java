package alug.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatcherTest {
  private final FuzzyMatcher matcher = new FuzzyMatcher();

  @ParameterizedTest(name = "{1} in {0} is worth {2}")
  @CsvSource({
    // 16 a letter; the first letter's bonus twice; 10 at the start of the text
    "a, a, 36",
    "ab, a, 36",
    "ba, a, 16",
    // 8 after a hyphen, 9 after a slash, 10 after a blank
    "b-a, a, 32",
    "b/a, a, 34",
    "b a, a, 36",
    // 7 for a hump and for the first digit
    "bA, a, 30",
    "b12, 1, 30",
    "b12, 2, 16",
    // one letter takes the first boundary
    "x-a a, a, 32",
    "xa-a, a, 32",
    // a run keeps the bonus of its first letter, and at least 4
    "abc, abc, 88",
    "xabc, abc, 56",
    "x-abc, abc, 80",
    // a gap costs 3 for its first letter and 1 for each other
    "axb, ab, 49",
    "axxb, ab, 48",
    "axxxxb, ab, 46",
    // a better start of a word breaks a run: 36 + (16 + 10) - 3 + 24 + 24
    "ab-cd, abcd, 107",
    "fooBar, fb, 55",
    // the better of two alignments
    "xaxb-ab, ab, 56",
    "--a, -a, 56",
  })
  void aMatchIsWorthWhatItsPlacesEarn(String text, String letters, int score) {
    Searchable rows = Searchable.of(List.of(Row.named(text)));
    matcher.begin(rows.text(Folding.ALL), letters.toCharArray());
    assertEquals(score, matcher.score(0, rows.end(0, Field.NAME)));
  }

  @ParameterizedTest(name = "{1} in {0} is at {2}")
  @CsvSource({
    "payments-prod-admin, padm, '{9, 14, 15, 16}'",
    "payments-prod-admin, prod, '{9, 10, 11, 12}'",
    "payments-prod-admin, pp, '{0, 9}'",
    "xaxb-ab, ab, '{5, 6}'",
    "x-a a, a, {2}",
    "aaa, aa, '{0, 1}'",
    "aXbXc, abc, '{0, 2, 4}'",
  })
  void thePlacesAreThoseOfTheBestMatch(String text, String letters, String places) {
    Searchable rows = Searchable.of(List.of(Row.named(text)));
    Found found = new Found(rows, 0);
    matcher.begin(rows.text(Folding.ALL), letters.toCharArray());
    matcher.mark(0, rows.end(0, Field.NAME), found);
    assertEquals(places, found.toString());
  }

  @ParameterizedTest
  @CsvSource({"abc, abcd", "abc, cb", "abc, x", "'', a"})
  void lettersThatAreNotThereInThisOrderDoNotMatch(String text, String letters) {
    Searchable rows = Searchable.of(List.of(Row.named(text)));
    matcher.begin(rows.text(Folding.ALL), letters.toCharArray());
    assertEquals(Score.NONE, matcher.score(0, text.length()));
    Found found = new Found(rows, 0);
    assertFalse(matcher.mark(0, text.length(), found));
    assertEquals("{}", found.toString());
  }

  @Test
  void longTextsAndTermsFindTheirRoom() {
    String text = "ab".repeat(2_000);
    Searchable rows = Searchable.of(List.of(Row.named(text)));
    matcher.begin(rows.text(Folding.ALL), "ab".repeat(40).toCharArray());
    assertEquals(80 * 16 + 81 * 10, matcher.score(0, text.length()));
  }
}
