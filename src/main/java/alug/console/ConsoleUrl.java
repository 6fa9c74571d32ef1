package alug.console;

import alug.base.Secret;
import java.net.URI;

/**
 * The link that signs a browser in.
 *
 * <p>Source: IAM user guide, "Enable custom identity broker access to the AWS console": valid for
 * 15 minutes after the token was made.
 */
final class ConsoleUrl {
  private ConsoleUrl() {}

  static Secret of(URI endpoint, Destination destination, String issuer, SigninToken token) {
    return Secret.of(
        endpoint
            + "?Action=login&Destination="
            + PercentEncoding.of(destination.url())
            + "&Issuer="
            + PercentEncoding.of(issuer)
            + "&SigninToken="
            + PercentEncoding.of(token.text().reveal()));
  }
}
