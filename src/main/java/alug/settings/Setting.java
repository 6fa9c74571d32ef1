package alug.settings;

import java.util.Locale;
import java.util.Optional;

/** A setting of alug: its key, its default, what it does and which values it takes. */
@SuppressWarnings("ImmutableEnumChecker") // Values are records of immutable parts
public enum Setting {
  DURATION(
      "duration",
      "1h",
      "How long a console lasts for profiles without duration_seconds.",
      "12h",
      Values.seconds(900, 43_200)),
  MODE(
      "mode",
      "auto",
      "Which way in: long asks a code per role and lasts up to 12 h, shared asks one code for all"
          + " and lasts 1 h, auto chooses.",
      "long",
      Values.oneOf("auto", "long", "shared")),
  BATCH_MODE(
      "batch-mode",
      "ask",
      "The same for several roles that would need several codes.",
      "shared",
      Values.oneOf("ask", "long", "shared")),
  SESSION_STORE(
      "session-store",
      "auto",
      "Where sessions are kept between runs: a file, encrypted by a key in the keychain (auto falls"
          + " back to a private plain file), or memory only.",
      "memory",
      Values.oneOf("auto", "keychain", "file", "memory")),
  SESSION_DURATION(
      "session-duration",
      "12h",
      "How long one MFA code serves the roles of a source in the shared way.",
      "36h",
      Values.seconds(900, 129_600)),
  BROWSER(
      "browser",
      "auto",
      "What opens a console; copy and print open none.",
      "firefox-container",
      Values.oneOf(
          "auto", "firefox-container", "chrome-profile", "default", "command", "copy", "print")),
  BROWSER_PATH(
      "browser-path",
      "",
      "The browser's program, where alug does not find it.",
      "/usr/bin/chromium",
      Values.ANY),
  BROWSER_COMMAND(
      "browser-command",
      "",
      "The program and arguments of browser = command; no shell. {url} {profile} {account} {role}"
          + " {color} are filled in.",
      "my-browser --new {url}",
      Values.ANY),
  CONTAINER_KEY(
      "open-url-in-container-key",
      "",
      "The signing key (hex) from the settings of the Firefox extension Open URL in Container. A"
          + " secret: keep the file private.",
      "00112233445566778899aabbccddeeff",
      Values.HEX),
  MULTI_SESSION(
      "multi-session",
      "off",
      "Whether the browser has AWS multi-session on: up to five consoles in one cookie jar.",
      "on",
      Values.ON_OFF),
  LOGOUT_FIRST(
      "logout-first",
      "off",
      "Whether to log out of the console that is open before the next; not with multi-session.",
      "on",
      Values.ON_OFF),
  ISSUER(
      "issuer",
      "IssuedByAlug",
      "What AWS shows as the way back when a console has expired; may be a URL.",
      "https://example.com/aws",
      Values.ANY),
  PRODUCTION(
      "production",
      "prod !nonprod !non-prod",
      "Which profiles ask before they open: a query as in the picker; empty for none.",
      "prd | live",
      Values.ANY),
  CONFIRM_ABOVE(
      "confirm-above",
      "5",
      "From how many consoles on alug asks: more than this.",
      "10",
      Values.number(1, 1000)),
  PARALLEL(
      "parallel",
      "8",
      "How many calls of a batch go to STS, and to the sign-in endpoint, at the same time; 1: one"
          + " role after the other.",
      "4",
      Values.number(1, 64)),
  BELL(
      "bell",
      "on",
      "Whether the terminal's bell rings when a code is wanted.",
      "off",
      Values.ON_OFF),
  MOUSE("mouse", "on", "Whether the picker takes the mouse.", "off", Values.ON_OFF),
  THEME(
      "theme",
      "auto",
      "How the picker looks.",
      "ascii",
      Values.oneOf("auto", "ascii", "truecolor", "plain")),
  MFA_PROCESS_ALLOWED(
      "mfa-process-allowed",
      "off",
      "Whether a profile's mfa_process may be run without asking, so also without a terminal.",
      "on",
      Values.ON_OFF),
  AWS_CLI_CACHE(
      "aws-cli-cache",
      "off",
      "Whether role credentials that the AWS CLI has cached are used.",
      "read",
      Values.oneOf("off", "read")),
  STATE_DIRECTORY(
      "state-directory",
      "",
      "Where history, limits and sessions are kept; the platform's place where empty.",
      "~/.alug",
      Values.ANY);

  private final String key;
  private final String standard;
  private final String what;
  private final String example;
  private final Values values;

  Setting(String key, String standard, String what, String example, Values values) {
    this.key = key;
    this.standard = standard;
    this.what = what;
    this.example = example;
    this.values = values;
  }

  /** The setting of that key. */
  public static Optional<Setting> byKey(String key) {
    for (Setting setting : values()) {
      if (setting.key.equals(key)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }

  /** As written in the settings file. */
  public String key() {
    return key;
  }

  /** The value where none is set, as it would be written. */
  public String standard() {
    return standard;
  }

  /** What it does, one sentence. */
  public String what() {
    return what;
  }

  /** A value that somebody may want. */
  public String example() {
    return example;
  }

  /** The values it takes, to be read after "takes": {@code on or off}. */
  public String allowed() {
    return values.allowed();
  }

  /** Whether the value may stay out of sight. */
  public boolean isSecret() {
    return this == CONTAINER_KEY;
  }

  boolean takes(String value) {
    return value.equals(standard) || values.takes(value);
  }

  /** The variable that sets it too: {@code ALUG_SESSION_STORE}. */
  public String variable() {
    return "ALUG_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
