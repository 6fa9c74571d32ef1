package alug.picker;

import alug.profile.AccountId;
import java.util.Locale;
import java.util.Optional;

/**
 * An account id, an ARN or a console URL that was pasted into the filter.
 *
 * @param account whose profiles it selects
 * @param destination what Enter opens in the console
 */
record PastedTarget(Optional<AccountId> account, Optional<String> destination) {
  private static final int ARN_PARTS = 6;
  private static final int ARN_ACCOUNT = 4;
  private static final int DIGITS = 12;
  private static final String[] CONSOLES = {
    "console.aws.amazon.com", "console.amazonaws-us-gov.com", "console.amazonaws.cn",
  };

  static Optional<PastedTarget> parse(String pasted) {
    String text = pasted.strip();
    Optional<AccountId> id = accountId(text);
    if (id.isPresent()) {
      return Optional.of(new PastedTarget(id, Optional.empty()));
    }
    if (text.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    return text.startsWith("arn:") ? arn(text) : url(text);
  }

  /** Twelve digits, also as the console shows them: {@code 1234-5678-9012}. */
  private static Optional<AccountId> accountId(String text) {
    StringBuilder digits = new StringBuilder(DIGITS);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c != '-' && c != ' ') {
        return Optional.empty();
      }
    }
    return AccountId.parse(digits.toString());
  }

  private static Optional<PastedTarget> arn(String text) {
    String[] parts = text.split(":", ARN_PARTS);
    return parts.length < ARN_PARTS
        ? Optional.empty()
        : Optional.of(new PastedTarget(AccountId.parse(parts[ARN_ACCOUNT]), Optional.of(text)));
  }

  private static Optional<PastedTarget> url(String text) {
    String scheme = "https://";
    if (!text.regionMatches(true, 0, scheme, 0, scheme.length())) {
      return Optional.empty();
    }
    int end = scheme.length();
    while (end < text.length() && "/?#:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String host = text.substring(scheme.length(), end).toLowerCase(Locale.ROOT);
    for (String console : CONSOLES) {
      if (host.equals(console) || host.endsWith("." + console)) {
        return Optional.of(new PastedTarget(accountOfHost(host), Optional.of(text)));
      }
    }
    return Optional.empty();
  }

  /** With multi-session the host begins with the account: {@code 123456789012-abcdef.…}. */
  private static Optional<AccountId> accountOfHost(String host) {
    boolean named = host.length() > DIGITS && host.charAt(DIGITS) == '-';
    return named ? AccountId.parse(host.substring(0, DIGITS)) : Optional.empty();
  }
}
