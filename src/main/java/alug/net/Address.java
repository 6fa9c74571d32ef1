package alug.net;

/** Numeric IPv4 addresses, without asking a name server. */
final class Address {
  private static final int[] NONE = {};

  private Address() {}

  /** The four numbers of a dotted address; empty if it is none. */
  static int[] octets(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return NONE;
    }
    int[] octets = new int[4];
    for (int i = 0; i < 4; i++) {
      octets[i] = octet(parts[i]);
      if (octets[i] < 0) {
        return NONE;
      }
    }
    return octets;
  }

  /** The address as one number; -1 if it is none. */
  static long number(String host) {
    int[] octets = octets(host);
    if (octets.length == 0) {
      return -1;
    }
    long number = 0;
    for (int octet : octets) {
      number = number << 8 | octet;
    }
    return number;
  }

  /** A number of at most three digits, 0..255, or -1. */
  private static int octet(String text) {
    if (text.isEmpty() || text.length() > 3) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value > 255 ? -1 : value;
  }
}
