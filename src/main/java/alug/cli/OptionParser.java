package alug.cli;

import alug.base.AlugException;
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

/** A command line with options, as the library reads it; a class of its own to be left out. */
final class OptionParser {
  private final CommandLine line;

  private OptionParser(CommandLine line) {
    this.line = line;
  }

  /**
   * Reads a command line.
   *
   * @throws alug.base.AlugException of kind USAGE
   */
  static OptionParser read(String... args) {
    Options options = new Options();
    for (Flag flag : Flag.values()) {
      options.addOption(
          Option.builder(flag.letter().isEmpty() ? null : flag.letter())
              .longOpt(flag.longName())
              .hasArg(flag.takesValue())
              .get());
    }
    try {
      return new OptionParser(
          DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, args));
    } catch (UnrecognizedOptionException e) {
      throw unknownOption(String.valueOf(e.getOption()), meant(args));
    } catch (ParseException e) {
      // The message may quote the words, but never a code: -t always takes the next word.
      throw Arguments.usage(String.valueOf(e.getMessage()), Command.LINK);
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
    return Arguments.unknown("There is no option " + name, name, names, command);
  }

  /** What is no option and no option's value. */
  List<String> words() {
    return new ArrayList<>(line.getArgList());
  }

  /**
   * The options with their values, empty for those that take none.
   *
   * @throws alug.base.AlugException of kind USAGE where the command does not take one
   */
  Map<Flag, String> values(Command command) {
    Map<Flag, String> values = new EnumMap<>(Flag.class);
    for (Option option : line.getOptions()) {
      Flag flag = Flag.named(option.getLongOpt());
      values.put(flag, value(command, flag));
    }
    return values;
  }

  private String value(Command command, Flag flag) {
    if (!command.takes(flag)) {
      String where = command == Command.LINK ? "this command" : "alug " + command.word();
      throw Arguments.usage("--" + flag.longName() + " does not go with " + where, command);
    }
    String[] values = line.getOptionValues(flag.longName());
    if (!flag.takesValue() || values == null) {
      return "";
    }
    if (values.length > 1) {
      throw Arguments.usage(
          "--" + flag.longName() + " was given " + values.length + " times", command);
    }
    return values[0];
  }
}
