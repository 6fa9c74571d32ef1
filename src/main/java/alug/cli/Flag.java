package alug.cli;

import java.util.Locale;

/** Every option alug knows, once; which command takes which is said by {@link Command}. */
enum Flag {
  PROFILE('p', "NAME", "the profile to sign in to"),
  TOKEN_CODE('t', "CODE", "the MFA code, 6 digits; - reads it from stdin"),
  DURATION('d', "TIME", "how long the console should last: 12h, 90m or seconds, 900..43200"),
  MODE('\0', "MODE", "auto, long or shared"),
  REGION('r', "REGION", "the console's region"),
  DESTINATION('\0', "WHERE", "a console URL, a service or an ARN"),
  BROWSER('\0', "WAY", "auto, firefox-container, chrome-profile, default, command, copy or print"),
  OPEN('\0', "", "open the console in a browser, which only -p does not do anyway"),
  COPY('\0', "", "copy the link to the clipboard instead"),
  FILTER('\0', "QUERY", "the profiles that match, as in the picker"),
  YES('y', "", "ask no question about production"),
  JSON('\0', "", "print JSON"),
  FORMAT('\0', "TEXT", "a line per console: %n profile, %a account, %r role, %l left, %e expiry"),
  WATCH('\0', "", "stay and update"),
  NOTIFY('\0', "", "with --watch: a desktop notification 5 minutes before the end"),
  STRICT('\0', "", "fail at the first malformed line"),
  ALL('\0', "", "everything: all sources, and what was learned of AWS's limits"),
  LIMITS('\0', "", "what AWS was seen to allow"),
  DEMO('\0', "", "against the built-in sandbox, no AWS account needed"),
  PLAIN('\0', "", "a numbered list instead of the full screen"),
  ASCII('\0', "", "no characters outside ASCII"),
  NO_MOUSE('\0', "", "leave the mouse to the terminal"),
  PORT('\0', "N", "the port to listen on"),
  TLS('\0', "", "serve TLS with a certificate of its own"),
  DELAY('\0', "MS", "seem this far away: a round trip for a connection, TLS, a request each"),
  JOURNAL('\0', "FILE", "write a line of JSON for each exchange"),
  NO_COLOR('\0', "", "no colours"),
  DEBUG('\0', "", "show where a failure came from"),
  HELP('h', "", "this text"),
  VERSION('V', "", "the version");

  private final char letter;
  private final String value;
  private final String help;

  Flag(char letter, String value, String help) {
    this.letter = letter;
    this.value = value;
    this.help = help;
  }

  /** The flag of a long name that is known to be one's. */
  static Flag named(String longName) {
    return valueOf(longName.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String longName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The letter of its short form; empty where it has none. */
  String letter() {
    return letter == '\0' ? "" : String.valueOf(letter);
  }

  boolean takesValue() {
    return !value.isEmpty();
  }

  String valueName() {
    return value;
  }

  String help() {
    return help;
  }
}
