package alug.profile;

/**
 * The alphabet of section and property names: {@code A-Za-z0-9_-/.%@:+} (AWS SDK shared-config
 * rules).
 */
final class Names {
  private static final Alphabet ALPHABET = new Alphabet("_-/.%@:+");

  private Names() {}

  static boolean isName(String text) {
    return !text.isEmpty() && ALPHABET.allows(text);
  }

  static boolean isName(byte[] bytes, int from, int to) {
    return from < to && ALPHABET.allows(bytes, from, to);
  }
}
