package alug.profile;

/**
 * The alphabet of section and property names: {@code A-Za-z0-9_-/.%@:+} (AWS SDK shared-config
 * rules).
 */
final class Names {
  private static final boolean[] ALLOWED = new boolean[128];

  static {
    String characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/.%@:+";
    for (int i = 0; i < characters.length(); i++) {
      ALLOWED[characters.charAt(i)] = true;
    }
  }

  private Names() {}

  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ALLOWED.length || !ALLOWED[c]) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean isName(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || !ALLOWED[bytes[i]]) {
        return false;
      }
    }
    return from < to;
  }
}
