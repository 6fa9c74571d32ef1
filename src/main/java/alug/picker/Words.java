package alug.picker;

import java.util.ArrayList;
import java.util.List;

/** Texts fitted to the cells there are for them. */
final class Words {
  private static final String ELLIPSIS = "...";
  private static final String BREAKABLE = "./:-_,=";

  private Words() {}

  /** The text or, where it is wider, its beginning and three dots. */
  static String cut(String text, int width) {
    String safe = SafeText.of(text);
    if (SafeText.width(safe) <= width) {
      return safe;
    }
    int dots = Math.min(ELLIPSIS.length(), Math.max(0, width));
    return safe.substring(0, fitting(safe, width - dots)) + ELLIPSIS.substring(0, dots);
  }

  /** The text or, where it is wider, three dots and its end. */
  static String cutLeft(String text, int width) {
    String safe = SafeText.of(text);
    int at = 0;
    int left = SafeText.width(safe);
    int room = left <= width ? left : Math.max(0, width - ELLIPSIS.length());
    while (left > room) {
      int codePoint = safe.codePointAt(at);
      left -= SafeText.width(codePoint);
      at += Character.charCount(codePoint);
    }
    return at == 0 ? safe : ELLIPSIS + safe.substring(at);
  }

  /** Lines of at most a width, broken between words; a word too long is broken inside. */
  static List<String> wrap(String text, int width) {
    int room = Math.max(2, width);
    List<String> lines = new ArrayList<>();
    String rest = SafeText.of(text).strip();
    while (SafeText.width(rest) > room) {
      int end = lineEnd(rest, fitting(rest, room));
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** {@code 1 code}, {@code 2 codes}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Seconds with one decimal: {@code 4.2s}. */
  static String tenths(double seconds) {
    long tenths = Math.round(seconds * 10);
    return tenths / 10 + "." + tenths % 10 + "s";
  }

  /** Names with commas, as many as fit, then how many more. */
  static String list(List<String> names, int width) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < names.size(); at++) {
      String next = (at == 0 ? "" : ", ") + SafeText.of(names.get(at));
      String more = ", +" + (names.size() - at - 1);
      int needed = at == names.size() - 1 ? 0 : more.length();
      boolean fits = SafeText.width(text.toString()) + SafeText.width(next) + needed <= width;
      if (!fits && at > 0) {
        return text.append(", +").append(names.size() - at).toString();
      }
      text.append(next);
    }
    return cut(text.toString(), width);
  }

  private static int lineEnd(String text, int fitting) {
    int blank = text.lastIndexOf(' ', fitting);
    if (blank > 0) {
      return blank;
    }
    int at = fitting;
    while (at > fitting / 2 && BREAKABLE.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at > fitting / 2 ? at : fitting;
  }

  /** How many chars of a safe text fit into a width. */
  private static int fitting(String safe, int width) {
    int used = 0;
    int at = 0;
    while (at < safe.length()) {
      int codePoint = safe.codePointAt(at);
      used += SafeText.width(codePoint);
      if (used > width) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }
}
