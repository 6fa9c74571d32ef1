package alug.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line typed in the line mode, understood.
 *
 * @param numbers those of the rows it is about; empty where it names none
 * @param text the filter of FILTER, what is wrong of MISTAKE
 */
record PlainInput(Verb verb, List<Integer> numbers, String text) {
  /** What a line can want. */
  enum Verb {
    ENTER(""),
    FILTER(""),
    OPEN(""),
    MARK("m"),
    UNMARK("u"),
    DETAILS("d"),
    COPY("c"),
    OPEN_WITH("o"),
    PIN("p"),
    LOG_IN("t"),
    FORGET("x"),
    UNDO("z"),
    STATUS("s"),
    RELOAD("r"),
    MORE("+"),
    HELP("?"),
    QUIT("q"),
    MISTAKE("");

    private final String letter;

    Verb(String letter) {
      this.letter = letter;
    }

    private boolean takesNumbers() {
      return compareTo(MARK) >= 0 && compareTo(FORGET) <= 0;
    }

    private static Optional<Verb> lettered(String word) {
      for (Verb verb : values()) {
        if (!word.isEmpty() && verb.letter.equals(word)) {
          return Optional.of(verb);
        }
      }
      return Optional.empty();
    }
  }

  private static final String ALL = "all";
  private static final int MOST_DIGITS = 6;

  /** From here on digits that number no row are looked up as part of an account id. */
  private static final int ACCOUNT_DIGITS = 3;

  PlainInput {
    numbers = List.copyOf(numbers);
  }

  /**
   * Understands a line. Whatever it is, it is something: what is no command filters.
   *
   * @param shown how many rows have a number
   * @param found how many there are, {@code all} of them
   */
  static PlainInput parse(String line, int shown, int found) {
    String typed = line.strip();
    if (typed.isEmpty()) {
      return new PlainInput(Verb.ENTER, List.of(), "");
    }
    if (typed.charAt(0) == '/') {
      return filter(typed.substring(1));
    }
    int blank = typed.indexOf(' ');
    String first = blank < 0 ? typed : typed.substring(0, blank);
    String rest = blank < 0 ? "" : typed.substring(blank).strip();
    Optional<Verb> verb = Verb.lettered(first);
    if (verb.isPresent() && rest.isEmpty()) {
      return new PlainInput(verb.get(), List.of(), "");
    }
    if (verb.isPresent() && verb.get().takesNumbers() && isSelection(rest)) {
      return chosen(verb.get(), rest, shown, found);
    }
    if (!isSelection(typed)) {
      return filter(typed);
    }
    PlainInput open = chosen(Verb.OPEN, typed, shown, found);
    return open.verb == Verb.MISTAKE && isAccountPart(typed) ? filter(typed) : open;
  }

  private static PlainInput filter(String text) {
    return new PlainInput(Verb.FILTER, List.of(), text.strip());
  }

  private static PlainInput mistake(String text) {
    return new PlainInput(Verb.MISTAKE, List.of(), text);
  }

  private static PlainInput chosen(Verb verb, String words, int shown, int found) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String word : words(words)) {
      if (word.equals(ALL)) {
        add(numbers, 1, found);
        continue;
      }
      int dash = word.indexOf('-');
      int from = number(dash < 0 ? word : word.substring(0, dash));
      int to = dash < 0 ? from : number(word.substring(dash + 1));
      if (from < 1 || to > shown || from > to) {
        return mistake(
            shown == 0
                ? "There is no numbered line here."
                : word + " is not among the numbers 1 to " + shown + ".");
      }
      add(numbers, from, to);
    }
    return numbers.isEmpty()
        ? mistake("There is no numbered line here.")
        : new PlainInput(verb, new ArrayList<>(numbers), "");
  }

  private static void add(Set<Integer> numbers, int from, int to) {
    for (int number = from; number <= to; number++) {
      numbers.add(number);
    }
  }

  /** The words of a list; commas part them as blanks do. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.replace(',', ' ').split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isSelection(String text) {
    List<String> words = words(text);
    for (String word : words) {
      int dash = word.indexOf('-');
      boolean range =
          dash > 0 && isNumber(word.substring(0, dash)) && isNumber(word.substring(dash + 1));
      if (!word.equals(ALL) && !isNumber(word) && !range) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  private static boolean isAccountPart(String text) {
    for (String word : words(text.replace('-', ' '))) {
      if (!isNumber(word) || word.length() < ACCOUNT_DIGITS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static int number(String digits) {
    return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
