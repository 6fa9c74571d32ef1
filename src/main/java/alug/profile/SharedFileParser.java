package alug.profile;

import alug.base.Place;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads one shared file in a single pass over its bytes and goes on after every bad line.
 *
 * <pre>
 *   [profile x]  # comment        a header opens a section
 *   key = value  # comment        a property, from column 0 on
 *     more       # not a comment  further in than its property: continues the value
 *   s3 =                          an empty value opens sub-properties
 *     key = value
 * </pre>
 *
 * Source: the shared-config rules of the AWS SDKs; where only the AWS CLI accepts a form it is read
 * and reported.
 */
final class SharedFileParser {
  /** Which of the two files it is. */
  enum Dialect {
    CONFIG,
    CREDENTIALS
  }

  private static final int NOTHING_OPEN = -1;

  private final Path file;
  private final Lines lines;
  private final SectionHeader header;
  private final Drafts drafts;

  private boolean sectionSeen;
  private @Nullable Draft section;

  /** How far in the property stands that a deeper line continues. */
  private int openIndent = NOTHING_OPEN;

  /** The property that is being read; null where it is ignored. */
  private @Nullable String key;

  private Place keyPlace;
  private String firstLine = "";
  private final StringBuilder moreLines = new StringBuilder();
  private boolean hasSubProperties;

  SharedFileParser(Path file, Dialect dialect, byte[] bytes, Drafts drafts) {
    this.file = file;
    this.drafts = drafts;
    this.lines = new Lines(bytes);
    this.header = new SectionHeader(dialect, lines, drafts);
    this.keyPlace = new Place(file, 1);
  }

  void parse() {
    if (lines.hadMark()) {
      drafts.warn(keyPlace, "a byte order mark: the AWS SDKs refuse the file for it");
    }
    while (lines.next()) {
      if (!lines.isBlank()) {
        line();
      }
    }
    finishProperty();
  }

  private void line() {
    int indent = lines.indent();
    if (indent == 0 && lines.isComment()) {
      return;
    }
    if (openIndent != NOTHING_OPEN && indent > openIndent) {
      continuation();
      return;
    }
    if (lines.isComment()) {
      reportIndent("an indented comment that continues nothing");
      return;
    }
    finishProperty();
    if (lines.startsWith('[')) {
      reportIndent("an indented section header");
      sectionSeen = true;
      section = header.open(place());
      openIndent = NOTHING_OPEN;
    } else {
      openIndent = indent;
      property();
    }
  }

  private void reportIndent(String what) {
    boolean inIgnored = sectionSeen && section == null;
    if (lines.indent() > 0 && !inIgnored) {
      drafts.error(place(), what + "; the AWS SDKs refuse it: start it in column 1");
    }
  }

  private void property() {
    if (!sectionSeen) {
      drafts.error(place(), "a property before the first [section]");
      openIndent = NOTHING_OPEN;
      return;
    }
    if (section == null) {
      return;
    }
    int from = lines.from();
    int to = lines.beforeComment();
    int equal = lines.find('=', from, to);
    int colon = lines.find(':', from, equal < 0 ? to : equal);
    if (equal >= 0 && lines.isName(from, equal)) {
      start(from, equal, to);
    } else if (equal == from) {
      drafts.error(place(), "expected key = value, found no name before =");
    } else if (colon > from && lines.isName(from, colon)) {
      colonProperty(from, colon, to, equal < 0);
    } else if (equal < 0) {
      drafts.error(place(), "expected key = value" + lines.found(from, to));
    } else {
      drafts.warn(
          place(), "a property is ignored: its name has other characters than A-Za-z0-9_-/.%@:+");
      reportIndent("an indented property that continues nothing");
    }
  }

  private void colonProperty(int from, int colon, int to, boolean refusedBySdks) {
    String message = "key: value is read as key = value; the AWS SDKs do not read it";
    if (refusedBySdks) {
      drafts.error(place(), message);
    } else {
      drafts.warn(place(), message);
    }
    start(from, colon, to);
  }

  private void start(int from, int separator, int to) {
    reportIndent("an indented property that continues nothing");
    key = lines.key(from, separator);
    keyPlace = place();
    firstLine = text(separator + 1, to);
    hasSubProperties = firstLine.isEmpty();
  }

  private void continuation() {
    if (key == null || section == null) {
      return;
    }
    int from = lines.from();
    int to = lines.to();
    if (hasSubProperties) {
      int equal = lines.find('=', from, to);
      if (equal <= from) {
        drafts.error(place(), "expected key = value below " + key + " =" + lines.found(from, to));
        return;
      }
    } else if (lines.isComment()) {
      drafts.warn(place(), "an indented comment is part of the value of " + key);
    } else if (lines.startsWith('[') && lines.endsWith(']')) {
      drafts.warn(place(), "an indented [section] is part of the value of " + key);
    }
    moreLines.append('\n').append(text(from, to));
  }

  private void finishProperty() {
    Draft at = section;
    String name = key;
    if (at != null && name != null) {
      String value = moreLines.length() == 0 ? firstLine : firstLine + moreLines;
      drafts.put(at, name, value, keyPlace);
    }
    key = null;
    moreLines.setLength(0);
  }

  private String text(int from, int to) {
    String text = lines.text(from, to);
    if (text.indexOf(Lines.REPLACEMENT) >= 0) {
      drafts.warn(place(), "characters that are not UTF-8 were replaced");
    }
    return text;
  }

  private Place place() {
    return new Place(file, lines.number());
  }
}
