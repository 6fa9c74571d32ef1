package alug.cli;

/** The help texts, made from the table of commands and flags. */
final class Help {
  private static final int COLUMN = 30;

  private Help() {}

  static String overview() {
    StringBuilder text = new StringBuilder(2_048);
    text.append("alug signs you in to the AWS console.\n\nUsage\n");
    for (Command command : Command.values()) {
      row(text, usage(command), command.summary());
    }
    text.append("\nOptions of alug -p\n");
    flags(text, Command.LINK);
    text.append("\nalug COMMAND --help says the options of a command.\n");
    text.append("Try it without an AWS account: alug tui --demo\n");
    return text.toString();
  }

  static String of(Command command) {
    if (command == Command.LINK) {
      return overview();
    }
    StringBuilder text = new StringBuilder(1_024);
    text.append(usage(command)).append("\n  ").append(command.summary()).append("\n\nOptions\n");
    flags(text, command);
    return text.toString();
  }

  private static String usage(Command command) {
    if (command == Command.LINK) {
      return "alug -p PROFILE [-t CODE]";
    }
    return ("alug " + command.word() + " " + command.words()).stripTrailing();
  }

  private static void flags(StringBuilder text, Command command) {
    for (Flag flag : command.flags()) {
      String name = (flag.letter().isEmpty() ? "    --" : "-" + flag.letter() + ", --");
      row(text, (name + flag.longName() + " " + flag.valueName()).stripTrailing(), flag.help());
    }
  }

  private static void row(StringBuilder text, String left, String right) {
    text.append("  ").append(left);
    text.append(" ".repeat(Math.max(2, COLUMN - left.length()))).append(right).append('\n');
  }
}
