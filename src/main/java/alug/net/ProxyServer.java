package alug.net;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** A proxy that tunnels: where it is, and what it is told of us. */
final class ProxyServer {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final String host;
  private final int port;
  private final boolean tls;
  private final String authorization;

  private ProxyServer(String host, int port, boolean tls, String authorization) {
    this.host = host;
    this.port = port;
    this.tls = tls;
    this.authorization = authorization;
  }

  /**
   * Reads {@code [http[s]://][user:password@]host[:port][/]}.
   *
   * @throws AlugException of kind CONFIG that does not repeat the value, which may hold a password
   */
  static ProxyServer parse(String variable, String text) {
    URI uri = uri(variable, text.contains("://") ? text : "http://" + text);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw bad(variable);
    }
    boolean tls = scheme.equals("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
    String user = uri.getRawUserInfo();
    return new ProxyServer(uri.getHost(), port, tls, user == null ? "" : basic(variable, user));
  }

  private static String basic(String variable, String rawUser) {
    try {
      String plain = URLDecoder.decode(rawUser.replace("+", "%2B"), StandardCharsets.UTF_8);
      String pair = plain.indexOf(':') < 0 ? plain + ":" : plain;
      return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw bad(variable);
    }
  }

  private static URI uri(String variable, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw bad(variable);
    }
  }

  private static AlugException bad(String variable) {
    return AlugException.of(
        Kind.CONFIG,
        "Proxy",
        variable + " is no proxy alug can use",
        "Write it as http://host:port or http://user:password@host:port, with odd characters of"
            + " the password percent-encoded.");
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  boolean isTls() {
    return tls;
  }

  /** The value of Proxy-Authorization; empty where there is no user. */
  String authorization() {
    return authorization;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
