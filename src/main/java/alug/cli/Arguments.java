package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.NearestNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

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
    CommandLine line = read(args);
    List<String> words = new ArrayList<>(line.getArgList());
    Command command = takeCommand(words);
    Map<Flag, String> values = new EnumMap<>(Flag.class);
    for (Option option : line.getOptions()) {
      Flag flag = Flag.named(option.getLongOpt());
      values.put(flag, value(command, flag, line));
    }
    if (words.size() > command.mostWords()) {
      throw usage("Too many words: \"" + words.get(command.mostWords()) + "\"", command);
    }
    return new Arguments(command, values, words);
  }

  private static CommandLine read(String... args) {
    Options options = new Options();
    for (Flag flag : Flag.values()) {
      options.addOption(
          Option.builder(flag.letter().isEmpty() ? null : flag.letter())
              .longOpt(flag.longName())
              .hasArg(flag.takesValue())
              .get());
    }
    try {
      return DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, args);
    } catch (UnrecognizedOptionException e) {
      throw unknownOption(String.valueOf(e.getOption()), meant(args));
    } catch (ParseException e) {
      // The message may quote the words, but never a code: -t always takes the next word.
      throw usage(String.valueOf(e.getMessage()), Command.LINK);
    }
  }

  /** The command that a line is about which cannot be read as a whole. */
  private static Command meant(String... args) {
    for (String arg : args) {
      Optional<Command> command = Command.named(arg);
      if (command.isPresent()) {
        return command.get();
      }
    }
    return Command.LINK;
  }

  private static AlugException unknownOption(String typed, Command command) {
    int equal = typed.indexOf('=');
    // What follows may be a code.
    String name = equal < 0 ? typed : typed.substring(0, equal);
    List<String> names = new ArrayList<>();
    for (Flag flag : command.flags()) {
      names.add("--" + flag.longName());
    }
    return usage("There is no option " + name, didYouMean(name, names), command);
  }

  private static AlugException unknownCommand(String word) {
    List<String> names = new ArrayList<>();
    for (Command command : Command.values()) {
      if (command != Command.LINK) {
        names.add(command.word());
      }
    }
    return usage("There is no command \"" + word + "\"", didYouMean(word, names), Command.LINK);
  }

  private static String didYouMean(String unknown, List<String> names) {
    List<String> nearest = NearestNames.to(unknown, names);
    return nearest.isEmpty() ? "" : "Did you mean " + String.join(", ", nearest) + "? ";
  }

  private static Command takeCommand(List<String> words) {
    if (words.isEmpty()) {
      return Command.LINK;
    }
    String word = words.remove(0);
    return Command.named(word).orElseThrow(() -> unknownCommand(word));
  }

  private static String value(Command command, Flag flag, CommandLine line) {
    if (!command.takes(flag)) {
      String where = command == Command.LINK ? "this command" : "alug " + command.word();
      throw usage("--" + flag.longName() + " does not go with " + where, command);
    }
    String[] values = line.getOptionValues(flag.longName());
    if (!flag.takesValue() || values == null) {
      return "";
    }
    if (values.length > 1) {
      throw usage("--" + flag.longName() + " was given " + values.length + " times", command);
    }
    return values[0];
  }

  static AlugException usage(String what, Command command) {
    return usage(what, "", command);
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
