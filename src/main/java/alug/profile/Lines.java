package alug.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a shared file, line by line, trimmed. A line ends with LF, CR LF or a lone CR; blank
 * is what a trim takes: space, tab and the other control characters.
 */
final class Lines {
  /** What stands for bytes that are not UTF-8. */
  static final char REPLACEMENT = '\uFFFD';

  private static final int MARK_LENGTH = 3;
  private static final int SHOWN = 32;

  private final KeyTable keys = new KeyTable();
  private final ValueTable values = new ValueTable();
  private final byte[] bytes;
  private final boolean hadMark;
  private int number;
  private int start;
  private int from;
  private int to;
  private int next;
  private boolean ascii;

  Lines(byte[] raw) {
    Charset wide = wideCharset(raw);
    bytes = wide == null ? raw : new String(raw, wide).getBytes(StandardCharsets.UTF_8);
    hadMark =
        bytes.length >= MARK_LENGTH
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    next = hadMark ? MARK_LENGTH : 0;
  }

  /** Windows shells write UTF-16 with a mark; null where the file does not begin with one. */
  private static @Nullable Charset wideCharset(byte[] raw) {
    if (raw.length < 2) {
      return null;
    }
    if (raw[0] == (byte) 0xFF && raw[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return raw[0] == (byte) 0xFE && raw[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : null;
  }

  /** Goes to the next line. */
  boolean next() {
    if (next >= bytes.length) {
      return false;
    }
    number++;
    start = next;
    byte[] all = bytes;
    int at = start;
    int or = 0;
    while (at < all.length) {
      byte b = all[at];
      // Most bytes are neither, and are compared once.
      if (b <= '\r' && (b == '\n' || b == '\r')) {
        break;
      }
      or |= b;
      at++;
    }
    ascii = or >= 0;
    boolean pair = at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
    next = at + (pair ? 2 : 1);
    from = skipBlanks(start, at);
    to = trimEnd(from, at);
    return true;
  }

  /** The first place from there on that is no blank, or the limit. */
  int skipBlanks(int at, int limit) {
    int i = at;
    while (i < limit && isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  private int trimEnd(int low, int at) {
    int i = at;
    while (i > low && isBlank(bytes[i - 1])) {
      i--;
    }
    return i;
  }

  private static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  boolean hadMark() {
    return hadMark;
  }

  /** The line's number, from 1. */
  int number() {
    return number;
  }

  boolean isBlank() {
    return from == to;
  }

  /** How many blanks stand before the text. */
  int indent() {
    return from - start;
  }

  /** Where the line's text begins. */
  int from() {
    return from;
  }

  /** Where the line's text ends. */
  int to() {
    return to;
  }

  boolean isComment() {
    return bytes[from] == '#' || bytes[from] == ';';
  }

  boolean startsWith(char c) {
    return bytes[from] == c;
  }

  boolean endsWith(char c) {
    return bytes[to - 1] == c;
  }

  byte at(int index) {
    return bytes[index];
  }

  /** The first place of a character, or -1. */
  int find(char c, int low, int limit) {
    byte[] all = bytes;
    for (int i = low; i < limit; i++) {
      if (all[i] == c) {
        return i;
      }
    }
    return -1;
  }

  /** Where the text ends before a trailing comment, which needs a space or a tab before it. */
  int beforeComment() {
    byte[] all = bytes;
    int limit = to;
    for (int i = from + 1; i < limit; i++) {
      byte b = all[i];
      // Most bytes are letters, which come after both.
      if (b <= ';' && (b == '#' || b == ';') && (all[i - 1] == ' ' || all[i - 1] == '\t')) {
        return trimEnd(from, i);
      }
    }
    return to;
  }

  /** Whether the trimmed text is a name by the alphabet of section and property names. */
  boolean isName(int low, int limit) {
    int end = trimEnd(low, limit);
    return end > low && (keys.known(bytes, low, end) != null || Names.isName(bytes, low, end));
  }

  /** A property's name, in lower case. */
  String key(int low, int limit) {
    return keys.lowerCase(bytes, low, trimEnd(low, limit));
  }

  /** The trimmed text between two places. */
  String text(int low, int limit) {
    int first = skipBlanks(low, limit);
    int last = trimEnd(first, limit);
    return ascii
        ? values.text(bytes, first, last)
        : new String(bytes, first, last - first, StandardCharsets.UTF_8);
  }

  /**
   * {@code , found "word"} where the first word can only be a property's name: anything else might
   * be a part of a secret.
   */
  String found(int low, int limit) {
    int at = low;
    while (at < limit && (bytes[at] == '_' || bytes[at] == '-' || isLowerCase(bytes[at]))) {
      at++;
    }
    boolean isWord = at > low && at - low <= SHOWN && (at == limit || isBlank(bytes[at]));
    return isWord ? ", found \"" + text(low, at) + "\"" : "";
  }

  private static boolean isLowerCase(byte b) {
    return b >= 'a' && b <= 'z';
  }
}
