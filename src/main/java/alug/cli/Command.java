package alug.cli;

import static alug.cli.Flag.ALL;
import static alug.cli.Flag.ASCII;
import static alug.cli.Flag.BROWSER;
import static alug.cli.Flag.COPY;
import static alug.cli.Flag.DEBUG;
import static alug.cli.Flag.DELAY;
import static alug.cli.Flag.DEMO;
import static alug.cli.Flag.DESTINATION;
import static alug.cli.Flag.DURATION;
import static alug.cli.Flag.FILTER;
import static alug.cli.Flag.FORMAT;
import static alug.cli.Flag.HELP;
import static alug.cli.Flag.JOURNAL;
import static alug.cli.Flag.JSON;
import static alug.cli.Flag.LIMITS;
import static alug.cli.Flag.MODE;
import static alug.cli.Flag.NOTIFY;
import static alug.cli.Flag.NO_COLOR;
import static alug.cli.Flag.NO_MOUSE;
import static alug.cli.Flag.PLAIN;
import static alug.cli.Flag.PORT;
import static alug.cli.Flag.PROFILE;
import static alug.cli.Flag.REGION;
import static alug.cli.Flag.STRICT;
import static alug.cli.Flag.TLS;
import static alug.cli.Flag.TOKEN_CODE;
import static alug.cli.Flag.VERSION;
import static alug.cli.Flag.WATCH;
import static alug.cli.Flag.YES;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The commands, the words each takes and its options. */
enum Command {
  /** The original: prints the sign-in URL of one profile. */
  LINK(
      "",
      0,
      "print the sign-in URL of a profile (also by ALUG_PROFILE)",
      PROFILE,
      TOKEN_CODE,
      DURATION,
      MODE,
      REGION,
      DESTINATION,
      BROWSER,
      Flag.OPEN,
      COPY,
      JSON,
      VERSION),
  TUI(
      "[QUERY]",
      Integer.MAX_VALUE,
      "pick profiles on the full screen and open their consoles",
      DEMO,
      DURATION,
      MODE,
      REGION,
      DESTINATION,
      BROWSER,
      Flag.OPEN,
      COPY,
      JSON,
      YES,
      PLAIN,
      ASCII,
      NO_MOUSE),
  OPEN("PROFILE...", Integer.MAX_VALUE, "open consoles in browsers", opening()),
  LIST("[QUERY]", Integer.MAX_VALUE, "show profiles, what opening gives, time left", JSON, STRICT),
  SESSIONS("", 0, "show cached sessions", JSON, LIMITS),
  LOGIN("SOURCE", 1, "make a source session with one MFA code", TOKEN_CODE),
  LOGOUT("[SOURCE]", 1, "forget cached sessions", ALL),
  STATUS("", 0, "show live consoles", JSON, FORMAT, WATCH, NOTIFY),
  MULTI_SESSION(
      "PROFILE",
      1,
      "open AWS's page that switches multi-session on, signed in by a profile",
      TOKEN_CODE,
      REGION,
      BROWSER,
      COPY),
  SANDBOX("", 0, "run the built-in AWS on this machine", PORT, TLS, DELAY, JOURNAL);

  private final String words;
  private final int mostWords;
  private final String summary;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view of a set nobody else holds
  private final Set<Flag> flags;

  Command(String words, int mostWords, String summary, Flag... flags) {
    this.words = words;
    this.mostWords = mostWords;
    this.summary = summary;
    Set<Flag> all = EnumSet.of(NO_COLOR, DEBUG, HELP);
    Collections.addAll(all, flags);
    this.flags = Collections.unmodifiableSet(all);
  }

  private static Flag[] opening() {
    return new Flag[] {
      FILTER, TOKEN_CODE, DURATION, MODE, REGION, DESTINATION, BROWSER, Flag.OPEN, COPY, JSON, YES
    };
  }

  static Optional<Command> named(String word) {
    for (Command command : values()) {
      if (command != LINK && command.word().equals(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  /** As typed; empty for the command without a word. */
  String word() {
    if (this == LINK) {
      return "";
    }
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String words() {
    return words;
  }

  int mostWords() {
    return mostWords;
  }

  String summary() {
    return summary;
  }

  boolean takes(Flag flag) {
    return flags.contains(flag);
  }

  Set<Flag> flags() {
    return flags;
  }
}
