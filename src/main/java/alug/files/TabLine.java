package alug.files;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One line of a small file: fields with tabs between them.
 *
 * <p>Tab, line feed, carriage return and backslash inside a field are written as {@code \t}, {@code
 * \n}, {@code \r} and {@code \\}, so that any text goes through.
 */
public final class TabLine {
  private static final char TAB = '\t';

  private TabLine() {}

  /** The fields as one line, without a line feed. */
  public static String join(List<String> fields) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        line.append(TAB);
      }
      escape(fields.get(i), line);
    }
    return line.toString();
  }

  /** The fields of a line; a stray backslash stands for itself. */
  public static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf(TAB); tab >= 0; tab = line.indexOf(TAB, start)) {
      fields.add(unescape(line.substring(start, tab)));
      start = tab + 1;
    }
    fields.add(unescape(line.substring(start)));
    return fields;
  }

  /** The lines of a text that are not empty. */
  public static List<String> linesOf(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      if (stop > start) {
        lines.add(text.substring(start, stop));
      }
      start = stop + 1;
    }
    return lines;
  }

  /** The lines as one text, each with its line feed. */
  public static String textOf(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /** A field as a number; empty where it is none. */
  public static OptionalLong number(String field) {
    try {
      return OptionalLong.of(Long.parseLong(field));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static void escape(String field, StringBuilder line) {
    for (int i = 0; i < field.length(); i++) {
      char letter = field.charAt(i);
      switch (letter) {
        case TAB -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\\' -> line.append("\\\\");
        default -> line.append(letter);
      }
    }
  }

  private static String unescape(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char letter = field.charAt(i);
      char next = letter == '\\' && i + 1 < field.length() ? field.charAt(i + 1) : 0;
      char plain = unescaped(next);
      text.append(plain == 0 ? letter : plain);
      i += plain == 0 ? 0 : 1;
    }
    return text.toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 't' -> TAB;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '\\' -> '\\';
      default -> 0;
    };
  }
}
