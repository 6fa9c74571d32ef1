package alug.net;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An endpoint that somebody configured: https, or http on this machine only. */
public final class Endpoint {
  private Endpoint() {}

  /**
   * Reads the value of a variable or setting.
   *
   * @param name the variable, for the message
   * @throws AlugException of kind CONFIG if it is no URL, or plain http to another machine
   */
  public static URI parse(String name, String text) {
    URI uri = uri(name, text.strip());
    String scheme = uri.getScheme();
    if (scheme == null || uri.getHost() == null || uri.getHost().isEmpty()) {
      throw bad(name, "is no URL with a scheme and a host");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw bad(name, "has a user, a query or a fragment");
    }
    if (scheme.equalsIgnoreCase("https")) {
      return uri;
    }
    checkPlain(name, uri);
    return uri;
  }

  /** Refuses what is neither https nor plain http to this machine. */
  static void checkPlain(URI uri) {
    checkPlain("The endpoint", uri);
  }

  private static void checkPlain(String name, URI uri) {
    if (!"http".equalsIgnoreCase(uri.getScheme())) {
      throw bad(name, "is neither https nor http");
    }
    if (!isLoopback(uri.getHost())) {
      throw bad(name, "is plain http, and " + uri.getHost() + " is not this machine");
    }
  }

  /** Whether a host is this machine by its name or number; asks no name server. */
  public static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.equals("::1")
        || isLoopbackNumber(name);
  }

  private static boolean isLoopbackNumber(String host) {
    int[] octets = Address.octets(host);
    return octets.length == 4 && octets[0] == 127;
  }

  private static URI uri(String name, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw bad(name, "is no URL").from(new IllegalArgumentException(e.getReason()));
    }
  }

  private static AlugException bad(String name, String what) {
    return AlugException.of(
        Kind.CONFIG,
        "Endpoint",
        name + " " + what,
        "Give it a full https URL; http is for loopback hosts such as http://127.0.0.1:8080.");
  }
}
