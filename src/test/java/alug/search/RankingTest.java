package alug.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
  private static final BitSet NONE = new BitSet();

  @Test
  void shorterNamesGoFirstAmongEquals() {
    assertEquals(
        List.of("x-prod", "  a-prod ", "b-prod", "aa-prod"),
        names("prod", "aa-prod", "x-prod", "  a-prod ", "b-prod", "dev"));
  }

  @Test
  void lengthIsCountedInCharactersNotInCodeUnits() {
    assertEquals(List.of("a-\uD83D\uDE80", "a-bc"), names("a", "a-bc", "a-\uD83D\uDE80"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!zzz", "!zzz !yyy", "is:live"})
  void aQueryThatRanksNothingKeepsTheOrderOfTheList(String query) {
    Searchable rows = Searchable.of(rows("ccc", "a", "bb"));
    BitSet live = new BitSet();
    live.set(0, 3);
    Order order = Order.byWeight(rows, new double[] {0, 1, 2});
    Matches matches = new Ranking(rows).rank(Query.parse(query), null, order, live);
    assertArrayEquals(new int[] {0, 1, 2}, matches.rows());
    assertEquals(0, matches.score(1));
  }

  @Test
  void weightGoesBeforeLengthAndAfterScore() {
    Searchable rows = Searchable.of(rows("ops-a", "ops-long", "x-ops", "ops-b", "xops"));
    Order order = Order.byWeight(rows, new double[] {0, 2.5, 9e9, 0.5, 9e9});
    Matches matches = new Ranking(rows).rank(Query.parse("ops"), null, order, NONE);
    assertArrayEquals(new int[] {1, 3, 0, 2, 4}, matches.rows());
  }

  @Test
  void digitsAtTheStartOfTheAccountGoBeforeTheEndAndThatBeforeTheMiddle() {
    List<Row> rows =
        List.of(
            account("a", "991239999999"),
            account("bb", "999999999123"),
            account("ccc", "123999999999"),
            account("dddd", "129399999999"),
            account("eeeee-123-x", "999999999999"),
            account("ffffff", "999123999123"),
            account("g", "991239999998"));
    Matches matches = new Ranking(Searchable.of(rows)).rank(Query.parse("123"));
    assertArrayEquals(new int[] {2, 1, 5, 4, 0, 6}, matches.rows());
  }

  @Test
  void digitsThatNoAccountHasAreFoundFuzzily() {
    List<Row> rows = List.of(account("x", "111122223333"), account("y", "999999999999"));
    Ranking ranking = new Ranking(Searchable.of(rows));
    Order order = Order.byLength(Searchable.of(rows));
    Matches exact = ranking.rank(Query.parse("122"), null, order, NONE);
    Matches fuzzy = ranking.rank(Query.parse("1223"), exact, order, NONE);
    assertArrayEquals(new int[] {0}, fuzzy.rows());
    Matches other = ranking.rank(Query.parse("123"), fuzzy, order, NONE);
    assertArrayEquals(new int[] {0}, other.rows());
  }

  @Test
  void anEquallyCleanMatchInTheNameGoesFirst() {
    List<Row> rows =
        List.of(
            new Row("a", "", "", "Audit", "", ""),
            new Row("team-audit", "", "", "Admin", "", ""),
            new Row("a-u-d-x-i-t", "", "", "Audit", "", ""),
            new Row("b", "", "", "", "audit", ""));
    Matches matches = new Ranking(Searchable.of(rows)).rank(Query.parse("audit"));
    assertEquals(1, matches.row(0));
    assertEquals(matches.score(1), matches.score(2));
  }

  @ParameterizedTest(name = "{0} marks {2} of {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '~',
      value = {
        "pp ~ NAME ~ {0, 9}",
        "pay prod ~ NAME ~ {0, 1, 2, 9, 10, 11, 12}",
        "'prod ~ NAME ~ {9, 10, 11, 12}",
        "prod$ ~ NAME ~ {9, 10, 11, 12}",
        "zzz | prod ~ NAME ~ {9, 10, 11, 12}",
        "prod | pay ~ NAME ~ {9, 10, 11, 12}",
        "!dev ~ NAME ~ {}",
        "is:live ~ NAME ~ {}",
        "789 ~ NAME ~ {}",
        "789 ~ ACCOUNT_ID ~ {6, 7, 8}",
        "123 ~ ACCOUNT_ID ~ {0, 1, 2}",
        "role:min ~ ROLE ~ {2, 3, 4}",
        "role:pro ~ NAME ~ {}",
        "prodAd ~ NAME ~ {}",
        "prodad ~ NAME ~ {9, 10, 11, 12}",
        "prodad ~ ROLE ~ {0, 1}",
        "acme ~ ALIAS ~ {0, 1, 2, 3}",
      })
  void whatWasFoundCanBeMarkedInEachField(String query, Field field, String places) {
    Row row = new Row("payments-prod", "acme", "123456789012", "admin", "main", "eu-west-1");
    Ranking ranking = new Ranking(Searchable.of(List.of(Row.named("x"), row)));
    Matches matches = ranking.rank(Query.parse(query));
    Found found = ranking.found(matches, 1);
    BitSet seen = new BitSet();
    for (int at = 0; at < row.text(field).length(); at++) {
      seen.set(at, found.has(field, at));
    }
    assertEquals(places, seen.toString());
    assertEquals(!seen.isEmpty(), found.isIn(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prod adm",
        "payments-prod",
        "'ops dev$",
        "^pay !prod adm",
        "123456",
        "9999",
        "0 12 345",
        "a | b c",
        "role:adm 12",
        "Prod Ad",
        "café",
        "ops\\ prod",
        "pro ad 123 dep",
        "a | b c d | e !f g"
      })
  void narrowingFindsWhatASearchOfAllRowsFinds(String typed) {
    Searchable rows = Searchable.of(fullRows(1_000));
    Ranking ranking = new Ranking(rows);
    Matches narrowed = null;
    for (int end = 0; end <= typed.length(); end++) {
      narrowed = rankedAsAfresh(rows, ranking, typed.substring(0, end), narrowed);
    }
  }

  /** Letters that the name has, that only the row has, that nothing has; some taken back. */
  @Test
  void whateverIsTypedAndTakenBackIsFoundAsInASearchOfAllRows() {
    Searchable rows = Searchable.of(fullRows(300));
    Ranking ranking = new Ranking(rows);
    Random random = new Random(11);
    String letters = "prodadminreonly-e12  'P|!";
    for (int line = 0; line < 60; line++) {
      StringBuilder typed = new StringBuilder();
      Matches narrowed = null;
      for (int key = 0; key < 14; key++) {
        if (typed.length() > 0 && random.nextInt(9) == 0) {
          typed.setLength(typed.length() - 1);
        } else {
          typed.append(letters.charAt(random.nextInt(letters.length())));
        }
        narrowed = rankedAsAfresh(rows, ranking, typed.toString(), narrowed);
      }
    }
  }

  /** So many that two threads search: each row is found once, whoever came to it. */
  @Test
  void manyRowsAreFoundAsFewAre() {
    Searchable many = Searchable.of(fullRows(12_000));
    Ranking ranking = new Ranking(many);
    for (int time = 0; time < 20; time++) {
      Matches narrowed = null;
      for (String typed : List.of("a", "ad", "adm", "adm pr", "adm pro")) {
        narrowed = rankedAsAfresh(many, ranking, typed, narrowed);
        assertEquals(matching(many, typed), asSet(narrowed.rows()), typed);
      }
    }
  }

  /** The rows that match, each searched on its own. */
  private static BitSet matching(Searchable rows, String typed) {
    RowMatcher matcher = new RowMatcher(rows);
    BitSet matching = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      Trail found = new Trail(1);
      Trail alone = Trail.ofRows(row, row + 1);
      matcher.begin(Query.parse(typed), Query.EMPTY, alone);
      matcher.hold(0, NONE, found);
      matching.set(row, found.size() == 1);
    }
    return matching;
  }

  private static BitSet asSet(int[] rows) {
    BitSet set = new BitSet();
    for (int row : rows) {
      assertFalse(set.get(row), "twice: " + row);
      set.set(row);
    }
    return set;
  }

  private static Matches rankedAsAfresh(
      Searchable rows, Ranking ranking, String typed, @Nullable Matches before) {
    Query query = Query.parse(typed);
    Order order = Order.byLength(rows);
    Matches narrowed = ranking.rank(query, before, order, NONE);
    Matches all = new Ranking(rows).rank(query, null, order, NONE);
    assertArrayEquals(all.rows(), narrowed.rows(), typed);
    for (int i = 0; i < all.size(); i++) {
      assertEquals(all.score(i), narrowed.score(i), typed);
    }
    return narrowed;
  }

  @ParameterizedTest
  @CsvSource({
    "pr ad, pro ad",
    "pr ad, pr adm re",
    "pr ad, pr ad",
    "pr, pr a d",
    "pr ad re, pr adm re x",
    "p | x ad, p | x adm",
    "!zz p, !zz pr",
    "!zz, !zz pr"
  })
  void whatIsKnownOfTheGroupsBeforeIsCountedOnce(String before, String after) {
    Searchable rows = Searchable.of(fullRows(500));
    Ranking ranking = new Ranking(rows);
    Order order = Order.byLength(rows);
    Matches first = ranking.rank(Query.parse(before), null, order, NONE);
    Matches narrowed = rankedAsAfresh(rows, ranking, after, first);
    rankedAsAfresh(rows, ranking, after + " o", narrowed);
  }

  @Test
  void matchesOfOtherRowsAreNotNarrowed() {
    Matches elsewhere = new Ranking(Searchable.of(rows("prod"))).rank(Query.parse("p"));
    Searchable rows = Searchable.of(rows("dev", "prod"));
    Matches found =
        new Ranking(rows).rank(Query.parse("pr"), elsewhere, Order.byLength(rows), NONE);
    assertArrayEquals(new int[] {1}, found.rows());
  }

  @Test
  void whatIsLiveIsAskedAnewEachTime() {
    Searchable rows = Searchable.of(rows("prod", "prod-x"));
    Ranking ranking = new Ranking(rows);
    Order order = Order.byLength(rows);
    Matches none = ranking.rank(Query.parse("is:live p"), null, order, NONE);
    BitSet live = new BitSet();
    live.set(1);
    Matches one = ranking.rank(Query.parse("is:live pr"), none, order, live);
    assertArrayEquals(new int[] {1}, one.rows());
  }

  @Test
  void noRowsAreNoProblem() {
    Ranking ranking = new Ranking(Searchable.of(List.of()));
    assertEquals(0, ranking.rank(Query.parse("abc 123")).size());
  }

  @Test
  void anOlderResultIsNotSearchedOn() {
    Searchable rows = Searchable.of(rows("dev", "prod", "pay"));
    Ranking ranking = new Ranking(rows);
    Matches older = ranking.rank(Query.parse("p"));
    ranking.rank(Query.parse("dev"));
    Matches found = ranking.rank(Query.parse("pr"), older, Order.byLength(rows), NONE);
    assertArrayEquals(new int[] {1}, found.rows());
  }

  /** The result takes 8 bytes a match and the query a little; nothing else may be made. */
  @ParameterizedTest
  @ValueSource(strings = {"p", "prod adm", "'audit !dev", "123", "^pay | adm$", "role:adm is:live"})
  void aKeystrokeMakesNoObjectForEachRow(String typed) {
    int count = 10_000;
    Searchable rows = Searchable.of(fullRows(count));
    Ranking ranking = new Ranking(rows);
    Order order = Order.byLength(rows);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    ranking.rank(Query.parse(typed), null, order, NONE);
    Matches matches = ranking.rank(Query.parse(typed), null, order, NONE);
    long before = threads.getThreadAllocatedBytes(thread);
    ranking.rank(Query.parse(typed), null, order, NONE);
    long made = threads.getThreadAllocatedBytes(thread) - before;
    long limit = (long) matches.size() * 2 * Integer.BYTES + 8_192;
    assertTrue(made <= limit, made + " bytes, at most " + limit);
  }

  private static Row account(String name, String id) {
    return new Row(name, "", id, "", "", "");
  }

  private static List<Row> rows(String... names) {
    return Names.rows(List.of(names));
  }

  private static List<Row> fullRows(int count) {
    List<Row> rows = new ArrayList<>(count);
    List<String> names = Names.of(count, 5);
    for (int i = 0; i < count; i++) {
      String account = Long.toString(100_000_000_000L + 88_123_457L * i);
      String role = i % 3 == 0 ? "Admin" : "ReadOnly";
      rows.add(new Row(names.get(i), "", account, role, "main", "ap-northeast-1"));
    }
    return rows;
  }

  private static List<String> names(String query, String... names) {
    Matches matches = new Ranking(Searchable.of(rows(names))).rank(Query.parse(query));
    List<String> found = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      found.add(names[matches.row(i)]);
    }
    return found;
  }
}
