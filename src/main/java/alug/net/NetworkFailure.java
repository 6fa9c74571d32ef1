package alug.net;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request that got no answer, with the reason and whether it may have been processed. */
public final class NetworkFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Reason {
    REFUSED(
        "refuses connections",
        "Check the network, VPN or proxy, and the endpoint variables if they are set.",
        false),
    UNKNOWN_HOST(
        "cannot be found (no such host name)",
        "Check the network, the VPN and the region's spelling.",
        false),
    CONNECT_TIMEOUT(
        "does not take the connection in time",
        "Check the network; behind a proxy set HTTPS_PROXY.",
        false),
    UNREACHABLE("cannot be reached", "Check the network; behind a proxy set HTTPS_PROXY.", false),
    TLS(
        "cannot be trusted: the TLS handshake failed",
        "If your network checks TLS, point AWS_CA_BUNDLE at its CA certificates; check the clock.",
        false),
    PROXY("cannot be reached through the proxy", "Check HTTPS_PROXY and NO_PROXY.", false),
    NO_ANSWER("took the request and does not answer", "Try again in a moment.", true),
    BROKEN("closed the connection before its answer was complete", "Try again in a moment.", true),
    NOT_HTTP(
        "gives something that is no HTTP answer",
        "Check the endpoint variables and the network.",
        true);

    private final String words;
    private final String fix;
    private final boolean sent;

    Reason(String words, String fix, boolean sent) {
      this.words = words;
      this.fix = fix;
      this.sent = sent;
    }
  }

  private final Reason reason;
  private final String host;

  NetworkFailure(Reason reason, String host, String detail, @Nullable Throwable cause) {
    super(host + " " + reason.words + (detail.isEmpty() ? "" : " (" + detail + ")"), cause);
    this.reason = reason;
    this.host = host;
  }

  /** A failure to reach a host, or to hear from it. */
  public static NetworkFailure of(Reason reason, String host) {
    return new NetworkFailure(reason, host, "", null);
  }

  public Reason reason() {
    return reason;
  }

  public String host() {
    return host;
  }

  /** Whether the request was sent, so that the other side may have acted on it. */
  public boolean maybeProcessed() {
    return reason.sent;
  }

  /** Whether the same request may well succeed in a moment. */
  public boolean isPassing() {
    return switch (reason) {
      case REFUSED, UNKNOWN_HOST, CONNECT_TIMEOUT, UNREACHABLE, BROKEN -> true;
      case TLS, PROXY, NO_ANSWER, NOT_HTTP -> false;
    };
  }

  /** The failure as the person reads it. */
  public AlugException explained() {
    return AlugException.of(Kind.NETWORK, code(), String.valueOf(getMessage()), reason.fix)
        .from(this);
  }

  private String code() {
    return switch (reason) {
      case REFUSED -> "ConnectionRefused";
      case UNKNOWN_HOST -> "UnknownHost";
      case CONNECT_TIMEOUT -> "ConnectTimeout";
      case UNREACHABLE -> "Unreachable";
      case TLS -> "Tls";
      case PROXY -> "ProxyRefused";
      case NO_ANSWER -> "NoAnswer";
      case BROKEN -> "ConnectionBroken";
      case NOT_HTTP -> "NotHttp";
    };
  }
}
