package alug.console;

import alug.base.Secret;
import alug.profile.Partition;
import java.net.URI;

/**
 * A page of AWS's sign-in that the browser passes on its way to the login. Only the partition aws
 * has them; elsewhere the way is straight.
 *
 * <p>Source: neither page is documented by AWS. Of the hosts only us-east-1's was seen to honour a
 * redirect after the log-out; with multi-session on it answers 400.
 */
public enum Detour {
  /** Straight to the login. */
  NONE("", ""),
  /** Logs out of the console that is open first. */
  LOGOUT_FIRST("us-east-1.signin.aws.amazon.com", "/oauth?Action=logout&redirect_uri="),
  /** Switches multi-session on in this browser; answers 400 where it is on and in use. */
  MULTI_SESSION("", "/sessions/v1/opt-in?redirect_uri=");

  private static final String SIGN_IN = "signin.aws.amazon.com";

  private final String host;
  private final String page;

  Detour(String host, String page) {
    this.host = host;
    this.page = page;
  }

  /** The link to start with in place of a login link; as secret as that one. */
  public Secret before(Secret login, Partition partition) {
    if (this == NONE || partition != Partition.AWS) {
      return login;
    }
    URI link = URI.create(login.reveal());
    String name = link.getHost();
    boolean ofAws = name.equals(SIGN_IN) || name.endsWith("." + SIGN_IN);
    // What stands in for AWS has all its pages in one place.
    String authority = ofAws && !host.isEmpty() ? host : link.getRawAuthority();
    return Secret.of(
        link.getScheme() + "://" + authority + page + PercentEncoding.of(login.reveal()));
  }
}
