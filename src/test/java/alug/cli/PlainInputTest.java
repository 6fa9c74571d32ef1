package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alug.cli.PlainInput.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a typed line means where 5 of 8 rows found have a number. */
class PlainInputTest {
  private static PlainInput parse(String line) {
    return PlainInput.parse(line, 5, 8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "3 > OPEN > 3",
        "1 4 > OPEN > 1 4",
        "1 2-4 > OPEN > 1 2 3 4",
        "1,3, 5 > OPEN > 1 3 5",
        "2 2 1-2 > OPEN > 2 1",
        "all > OPEN > 1 2 3 4 5 6 7 8",
        "m 2 > MARK > 2",
        "m all > MARK > 1 2 3 4 5 6 7 8",
        "u 1-2 > UNMARK > 1 2",
        "d 5 > DETAILS > 5",
        "c 1 2 > COPY > 1 2",
        "o 1 > OPEN_WITH > 1",
        "p 1 > PIN > 1",
        "t  4 > LOG_IN > 4",
        "x 4 > FORGET > 4",
      })
  void numbersNameRows(String line, Verb verb, String numbers) {
    PlainInput input = parse(line.strip());
    assertEquals(verb, input.verb());
    assertEquals(
        List.of(numbers.strip().split(" ")),
        input.numbers().stream().map(String::valueOf).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "u,UNMARK",
    "m,MARK",
    "d,DETAILS",
    "c,COPY",
    "o,OPEN_WITH",
    "t,LOG_IN",
    "x,FORGET",
    "z,UNDO",
    "s,STATUS",
    "r,RELOAD",
    "+,MORE",
    "?,HELP",
    "q,QUIT",
    " q ,QUIT"
  })
  void aLetterAloneIsACommandWithoutNumbers(String line, Verb verb) {
    assertEquals(new PlainInput(verb, List.of(), ""), parse(line));
  }

  @ParameterizedTest
  @CsvSource({
    "prod,prod",
    "prod adm,prod adm",
    "/prod,prod",
    "/,''",
    "/3,3",
    "/all,all",
    "/q,q",
    "m prod,m prod",
    "s 3,s 3",
    "q now,q now",
    "allow,allow",
    "3 prod,3 prod",
    "123456789012,123456789012",
    "1234,1234",
    "1234 5678 9012,1234 5678 9012",
    "1234-5678-9012,1234-5678-9012",
    "99999999999999999999,99999999999999999999",
    "-3,-3",
    "3-,3-",
    "arn:aws:iam::123456789012:role/Admin,arn:aws:iam::123456789012:role/Admin",
  })
  void everythingElseFilters(String line, String filter) {
    assertEquals(new PlainInput(Verb.FILTER, List.of(), filter), parse(line));
  }

  @ParameterizedTest
  @CsvSource({"6", "0", "4-2", "4-6", "1 9", "m 6", "m 1234", "d 0-3", "3 1234567"})
  void aNumberThatNoLineHasIsAMistake(String line) {
    assertEquals(Verb.MISTAKE, parse(line).verb());
  }

  @Test
  void aMistakeSaysWhichNumbersThereAre() {
    assertEquals("7 is not among the numbers 1 to 5.", parse("2 7").text());
    assertEquals("There is no numbered line here.", PlainInput.parse("1", 0, 0).text());
    assertEquals(Verb.MISTAKE, PlainInput.parse("all", 0, 0).verb());
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '"})
  void anEmptyLineIsEnter(String line) {
    assertEquals(Verb.ENTER, parse(line).verb());
  }
}
