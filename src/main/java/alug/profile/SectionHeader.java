package alug.profile;

import alug.base.Place;
import alug.profile.SharedFileParser.Dialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code [kind name]} and opens the section that it means in its file. */
final class SectionHeader {
  private static final String PROFILE = "profile";

  private final Dialect dialect;
  private final Lines lines;
  private final Drafts drafts;

  SectionHeader(Dialect dialect, Lines lines, Drafts drafts) {
    this.dialect = dialect;
    this.lines = lines;
    this.drafts = drafts;
  }

  /** The section of the current line; null where it is ignored, with all its properties. */
  @Nullable Draft open(Place place) {
    int from = lines.from() + 1;
    int close = closing(from, true);
    if (close < 0) {
      close = closing(from, false);
    }
    if (close < 0) {
      drafts.error(place, "a section header without ]: the section is ignored");
      return null;
    }
    int last = lastBeforeComment(close);
    if (lines.at(last) != ']') {
      drafts.error(place, "text after the ] of a section header");
      last = close;
    }
    String text = lines.text(from, last);
    return dialect == Dialect.CONFIG ? inConfig(text, place) : inCredentials(text, place);
  }

  /** The first ] outside quotes and before a comment, or -1. */
  private int closing(int from, boolean quotes) {
    byte quote = 0;
    for (int i = from; i < lines.to(); i++) {
      byte b = lines.at(i);
      boolean opens = quotes && quote == 0 && (b == '"' || b == '\'') && isFirst(from, i);
      if (opens || b == quote) {
        quote = opens ? b : 0;
      } else if (quote == 0 && (b == ']' || b == '#' || b == ';')) {
        return b == ']' ? i : -1;
      }
    }
    return -1;
  }

  private int lastBeforeComment(int close) {
    int last = close;
    for (int i = close; i < lines.to(); i++) {
      if (lines.at(i) == '#' || lines.at(i) == ';') {
        return last;
      }
      last = lines.at(i) < 0 || lines.at(i) > ' ' ? i : last;
    }
    return last;
  }

  private boolean isFirst(int from, int at) {
    return at > from && lines.at(at - 1) >= 0 && lines.at(at - 1) <= ' ';
  }

  private @Nullable Draft inConfig(String text, Place place) {
    int blank = firstBlank(text);
    String kind = blank < 0 ? text : text.substring(0, blank);
    String name = blank < 0 ? "" : text.substring(blank).trim();
    if (name.isEmpty()) {
      return withoutName(kind, place);
    }
    Map<String, Draft> sections = sectionsOf(kind);
    if (sections == null) {
      drafts.warn(place, "section " + shown(text) + " is ignored");
      return null;
    }
    String plain = unquoted(name, place);
    if (plain.isEmpty()) {
      drafts.warn(place, badName(text));
      return null;
    }
    if (kind.equals(PROFILE) && plain.equals(Drafts.DEFAULT)) {
      return drafts.openPrefixedDefault(place);
    }
    return drafts.open(sections, plain, place);
  }

  private @Nullable Draft withoutName(String kind, Place place) {
    if (kind.equals(Drafts.DEFAULT)) {
      return drafts.openPlainDefault(place);
    }
    boolean known = kind.isEmpty() || sectionsOf(kind) != null;
    drafts.warn(
        place,
        known
            ? "section " + shown(kind) + " is ignored: it has no name"
            : "section " + shown(kind) + " is ignored: a profile is written [profile NAME] here");
    return null;
  }

  private @Nullable Map<String, Draft> sectionsOf(String kind) {
    return switch (kind) {
      case PROFILE -> drafts.profiles;
      case "sso-session" -> drafts.ssoSessions;
      case "services" -> drafts.services;
      default -> null;
    };
  }

  private @Nullable Draft inCredentials(String text, Place place) {
    int blank = firstBlank(text);
    if (blank == PROFILE.length() && text.startsWith(PROFILE)) {
      drafts.warn(
          place, "section " + shown(text) + " is ignored: a profile is written [NAME] here");
      return null;
    }
    if (!Names.isName(text)) {
      drafts.warn(place, badName(text));
      return null;
    }
    return drafts.open(drafts.profiles, text, place);
  }

  /** The name without the quotes that the AWS CLI takes; empty where it is not a name. */
  private String unquoted(String name, Place place) {
    int last = name.length() - 1;
    char quote = name.charAt(0);
    if (last < 2 || (quote != '"' && quote != '\'') || name.indexOf(quote, 1) != last) {
      return Names.isName(name) ? name : "";
    }
    String inside = name.substring(1, last).trim();
    for (int i = 0; i < inside.length(); i++) {
      if (inside.charAt(i) < ' ') {
        return "";
      }
    }
    if (!inside.isEmpty()) {
      drafts.warn(place, "a quoted name: the AWS SDKs ignore the section " + shown(name));
    }
    return inside;
  }

  private static String badName(String text) {
    return "section "
        + shown(text)
        + " is ignored: its name is empty or has other characters than A-Za-z0-9_-/.%@:+";
  }

  private static String shown(String text) {
    return "[" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "]";
  }

  private static int firstBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') {
        return i;
      }
    }
    return -1;
  }
}
