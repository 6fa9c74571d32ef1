package alug.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private static final List<Row> ROWS =
      List.of(
          new Row("payments-prod", "acme-pay", "123456789012", "Admin", "main", "eu-west-1"),
          new Row("payments-dev", "", "210987654321", "ReadOnly", "main", "eu-west-1"),
          new Row("Ops prod", "", "345678901234", "AdminAudit", "hub", "us-east-1"),
          new Row("café|bar", "", "", "", "", ""));

  @ParameterizedTest(name = "[{0}] finds {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "pmp ~ {0}",
        "pmt ~ {0, 1, 2}",
        "prod pay ~ {0}",
        "  pay   prod   ~ {0}",
        "'prod ~ {0, 2}",
        "'pd ~ {}",
        "^prod ~ {}",
        "^pay ~ {0, 1}",
        "prod$ ~ {0, 2}",
        "^payments-dev$ ~ {1}",
        "^payments$ ~ {}",
        "!prod ~ {1, 3}",
        "!^pay ~ {2, 3}",
        "!dev$ ~ {0, 2, 3}",
        "!^payments-dev$ ~ {0, 2, 3}",
        "!'pmd ~ {3}",
        "!zz ~ {0, 1, 2, 3}",
        "'dev | 'ops ~ {1, 2}",
        "pay 'dev | 'prod !ops ~ {0, 1}",
        "!pay | 'dev ~ {1, 2, 3}",
        "ops\\ prod ~ {2}",
        "'s\\ p ~ {2}",
        "\\ ~ {}",
        "^ops\\ prod$ ~ {2}",
        // a capital makes case count, for its own term only
        "'ops ~ {2}",
        "Ops ~ {2}",
        "OPS ~ {}",
        "'Ops pROD ~ {}",
        "'Ops prod ~ {2}",
        // accents count if the term has one
        "cafe ~ {3}",
        "café ~ {3}",
        "CAFÉ ~ {}",
        "'páy ~ {}",
        // a bar without blanks is a letter, and so is one where a term must come
        "café|bar ~ {3}",
        "| ~ {3}",
        "| cafe ~ {3}",
        "dev | ~ {1}",
        // operators without letters say nothing
        "! ^ ' ~ {0, 1, 2, 3}",
        "dev ! ~ {1}",
        "$ ~ {}",
        // other texts than the name
        "acme ~ {0}",
        "readonly ~ {1}",
        "^admin$ ~ {0}",
        "^hub ~ {2}",
        "1$ ~ {0, 1, 2}",
        "payreadonly ~ {1}",
        "!main ~ {2, 3}",
        // one field
        "role:admin ~ {0, 2}",
        "role:adm\\  ~ {}",
        "role:^admin$ ~ {0}",
        "role:audit$ ~ {2}",
        "role:adt ~ {}",
        "role:'adt ~ {2}",
        "role:Admin ~ {0, 2}",
        "role:ADMIN ~ {}",
        "role:main ~ {}",
        "!role:admin ~ {1, 3}",
        "src:main ~ {0, 1}",
        "src:hub | src:main ~ {0, 1, 2}",
        "acct:acme ~ {0}",
        "acct:12 ~ {0, 2}",
        "acct:^21 ~ {1}",
        "!acct:12 ~ {1, 3}",
        "role: ~ {0, 1, 2, 3}",
        "'role:admin ~ {}",
        "is:live ~ {1}",
        "!is:live ~ {0, 2, 3}",
        "is:live | 'ops ~ {1, 2}",
        "is:live prod ~ {}",
        "is:li prod ~ {0, 2}",
        "is:dead ~ {}",
        // digits
        "789 ~ {0, 2}",
        "890123456 ~ {}",
        "159 ~ {0}",
        "138 ~ {0}",
        "^123 ~ {0}",
        "!123 ~ {1, 3}",
        "210 123 ~ {}",
        "321 | 901 ~ {0, 1, 2}",
      })
  void aQueryFindsWhatItsTermsSay(String query, String rows) {
    Ranking ranking = new Ranking(Searchable.of(ROWS));
    BitSet live = new BitSet();
    live.set(1);
    Order order = Order.byLength(Searchable.of(ROWS));
    Matches matches = ranking.rank(Query.parse(query), null, order, live);
    BitSet found = new BitSet();
    for (int i = 0; i < matches.size(); i++) {
      found.set(matches.row(i));
    }
    assertEquals(rows, found.toString());
  }

  @ParameterizedTest
  @CsvSource({"İs, 1", "is, 1", "Is, 1", "éa, 0", "ea, 1", "Øy, 1", "oy, 1", "ØY, 0"})
  void anAccentCountsWhereItWasTyped(String query, int found) {
    Row row = new Row("İstanbul-ea-Øy", "", "", "", "", "");
    Ranking ranking = new Ranking(Searchable.of(List.of(row)));
    assertEquals(found, ranking.rank(Query.parse(query)).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "!", "role:", "is:", "'", "^ !"})
  void aQueryWithoutLettersIsEmpty(String text) {
    assertTrue(Query.parse(text).isEmpty());
    assertFalse(Query.parse(text).ranks());
  }

  @ParameterizedTest(name = "[{1}] after [{0}]: {2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "p ~ pr ~ true",
        "p ~ p d ~ true",
        "p ~ pR ~ true",
        "p ~ p !d ~ true",
        "p ~ p is:live ~ true",
        "pr ~ pr$ ~ true",
        "'p ~ 'pr ~ true",
        "^p ~ ^pr ~ true",
        "role:p ~ role:pr ~ true",
        "12 ~ 123 ~ true",
        "123 ~ 1234 ~ true",
        "!p | d ~ !p | d e ~ true",
        "pr ~ p ~ false",
        "P ~ p ~ false",
        "p ~ é ~ false",
        "pr$ ~ pre$ ~ false",
        "p$ ~ p$x ~ false",
        "!p ~ !pr ~ false",
        "p ~ p | d ~ false",
        "p d ~ p ~ false",
        "role ~ role: ~ false",
        "p is:live ~ pr is:live ~ false",
        "'p ~ p ~ false",
        "^p ~ 'p ~ false",
      })
  void aQueryNarrowsAnotherIfItCanOnlyFindLess(String before, String after, boolean narrows) {
    assertEquals(narrows, Query.parse(after).narrows(Query.parse(before)));
  }

  @Test
  void digitsThatNoAccountHasAreFuzzyAndSoNarrowNothingExact() {
    Searchable rows = Searchable.of(ROWS);
    Query exact = Query.parse("123").resolvedFor(rows);
    assertFalse(Query.parse("1238").resolvedFor(rows).narrows(exact));
    assertTrue(Query.parse("1234").resolvedFor(rows).narrows(exact));
  }
}
