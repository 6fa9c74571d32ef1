package alug.sandbox;

import java.net.URI;

/** Where the sandbox listens: {@code http://127.0.0.1:PORT}. */
record Origin(String scheme, int port) {
  @Override
  public String toString() {
    return scheme + "://127.0.0.1:" + port;
  }

  /** Whether this is a page of the sandbox at or under a path. */
  boolean isPage(URI uri, String path) {
    boolean here = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
    return here
        && scheme.equals(uri.getScheme())
        && uri.getPort() == port
        && (path.equals(uri.getPath()) || uri.getPath().startsWith(path + "/"));
  }

  /** The cookie's name; with the port, for cookies do not tell ports apart. */
  String cookie() {
    return "sandbox-" + port;
  }

  String setCookie(String jar) {
    return cookie() + "=" + jar + "; Path=/; HttpOnly; SameSite=Lax";
  }
}
