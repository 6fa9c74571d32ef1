package alug.session;

import alug.base.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes texts of the other side fit to be shown: no secret of the call, no control characters. */
final class Scrubber {
  private static final int LONGEST = 400;

  private final List<String> secrets;

  private Scrubber(List<String> secrets) {
    this.secrets = secrets;
  }

  static Scrubber of(Signer signer, Optional<MfaToken> mfa) {
    List<String> secrets = new ArrayList<>();
    secrets.add(signer.secretKey().reveal());
    signer.token().map(Secret::reveal).ifPresent(secrets::add);
    mfa.map(token -> token.code().reveal()).ifPresent(secrets::add);
    return new Scrubber(secrets);
  }

  /** The text without them; empty where there is none. */
  String clean(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String clean = text;
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        clean = clean.replace(secret, Secret.REDACTED);
      }
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < clean.length() && i < LONGEST; i++) {
      char c = clean.charAt(i);
      shown.append(Character.isISOControl(c) ? ' ' : c);
    }
    return shown.toString().strip();
  }
}
