package alug.net;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which proxy a host is reached through: {@code HTTPS_PROXY}, {@code NO_PROXY} and their lower-case
 * forms, which win.
 *
 * <p>Plain http goes to this machine only and this machine is never reached through a proxy, so
 * {@code HTTP_PROXY} alone changes nothing.
 */
final class Proxies {
  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The proxy for https to a host. */
  Optional<ProxyServer> to(String host, int port) {
    if (Endpoint.isLoopback(host) || isExempt(host.toLowerCase(Locale.ROOT), port)) {
      return Optional.empty();
    }
    for (String variable : new String[] {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
      String value = environment.getOrDefault(variable, "").strip();
      if (!value.isEmpty()) {
        return Optional.of(ProxyServer.parse(variable, value));
      }
    }
    return Optional.empty();
  }

  private boolean isExempt(String host, int port) {
    String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    for (String item : list.split(",", -1)) {
      if (matches(item.strip().toLowerCase(Locale.ROOT), host, port)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an item of the list means a host: a star, a name, a domain, a number, a network. */
  private static boolean matches(String item, String host, int port) {
    if (item.isEmpty() || item.equals("*")) {
      return item.equals("*");
    }
    int slash = item.indexOf('/');
    if (slash > 0) {
      return isInNetwork(item.substring(0, slash), item.substring(slash + 1), host);
    }
    int colon = item.lastIndexOf(':');
    boolean hasPort = colon > 0 && item.indexOf(':') == colon;
    if (hasPort && !item.substring(colon + 1).equals(Integer.toString(port))) {
      return false;
    }
    String name = hasPort ? item.substring(0, colon) : item;
    String domain = name.startsWith("*.") ? name.substring(1) : name;
    String dotted = domain.startsWith(".") ? domain : "." + domain;
    return host.equals(name) || host.endsWith(dotted) || host.equals(dotted.substring(1));
  }

  private static boolean isInNetwork(String network, String bits, String host) {
    long base = Address.number(network);
    long address = Address.number(host);
    if (base < 0 || address < 0 || bits.isEmpty() || bits.length() > 2) {
      return false;
    }
    int length = 0;
    for (int i = 0; i < bits.length(); i++) {
      length = length * 10 + Character.digit(bits.charAt(i), 10);
    }
    return length >= 0 && length <= 32 && base >> (32 - length) == address >> (32 - length);
  }
}
