package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line as typed: which command, which options, which words.
 *
 * @param words what is left after the command's own word
 */
record Arguments(Command command, Map<Flag, String> values, List<String> words) {
  Arguments {
    values = Map.copyOf(values);
    words = List.copyOf(words);
  }

  /**
   * Reads a command line.
   *
   * @throws AlugException of kind USAGE
   */
  static Arguments parse(String... args) {
    if (areWords(args)) {
      // Nothing to parse, and the parser is 10 ms of a list.
      List<String> words = new ArrayList<>(List.of(args));
      return of(takeCommand(words), Map.of(), words);
    }
    OptionParser line = OptionParser.read(args);
    List<String> words = line.words();
    Command command = takeCommand(words);
    return of(command, line.values(command), words);
  }

  private static boolean areWords(String... args) {
    for (String arg : args) {
      if (arg.startsWith("-")) {
        return false;
      }
    }
    return true;
  }

  private static Arguments of(Command command, Map<Flag, String> values, List<String> words) {
    if (words.size() > command.mostWords()) {
      throw usage("Too many words: \"" + words.get(command.mostWords()) + "\"", command);
    }
    return new Arguments(command, values, words);
  }

  private static Command takeCommand(List<String> words) {
    if (words.isEmpty()) {
      return Command.LINK;
    }
    String word = words.remove(0);
    Optional<Command> command = Command.named(word);
    if (command.isEmpty()) {
      throw unknownCommand(word);
    }
    return command.get();
  }

  private static AlugException unknownCommand(String word) {
    List<String> names = new ArrayList<>();
    for (Command command : Command.values()) {
      if (command != Command.LINK) {
        names.add(command.word());
      }
    }
    return unknown("There is no command \"" + word + "\"", word, names, Command.LINK);
  }

  static AlugException usage(String what, Command command) {
    return usage(what, "", command);
  }

  /** A word that is none of those there are; says which of them may have been meant. */
  static AlugException unknown(String what, String word, List<String> names, Command command) {
    List<String> nearest = NearestNames.to(word, names);
    String guess = nearest.isEmpty() ? "" : "Did you mean " + String.join(", ", nearest) + "? ";
    return usage(what, guess, command);
  }

  private static AlugException usage(String what, String guess, Command command) {
    String help = command == Command.LINK ? "alug --help" : "alug " + command.word() + " --help";
    return AlugException.of(Kind.USAGE, "Usage", what, guess + "See: " + help);
  }

  boolean has(Flag flag) {
    return values.containsKey(flag);
  }

  Optional<String> value(Flag flag) {
    return Optional.ofNullable(values.get(flag));
  }

  /** The words as one text: a query. */
  String text() {
    return String.join(" ", words);
  }

  /** Never the values: one of them may be a code. */
  @Override
  public String toString() {
    return "alug " + command.word() + " " + values.keySet();
  }
}
