package alug.profile;

import alug.base.Place;
import alug.profile.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What both files have said so far, and what was odd about it. */
final class Drafts {
  static final String DEFAULT = "default";
  private static final String IGNORED_DEFAULT =
      "[default] is ignored: [profile default] wins over it";

  final Map<String, Draft> profiles = new LinkedHashMap<>();
  final Map<String, Draft> ssoSessions = new LinkedHashMap<>();
  final Map<String, Draft> services = new LinkedHashMap<>();
  final List<Diagnostic> diagnostics = new ArrayList<>();
  private @Nullable Draft last;
  private @Nullable Place prefixedDefault;

  /** Whether any section says {@code include_profile}. */
  boolean include;

  void error(Place place, String message) {
    diagnostics.add(new Diagnostic(Severity.ERROR, place, message));
  }

  void warn(Place place, String message) {
    diagnostics.add(new Diagnostic(Severity.WARNING, place, message));
  }

  /** The section of that name: a new one, or the one that an earlier header opened. */
  Draft open(Map<String, Draft> sections, String name, Place place) {
    Draft known = sections.get(name);
    if (known == null) {
      Draft fresh = new Draft(name, place, last);
      sections.put(name, fresh);
      last = fresh;
      return fresh;
    }
    if (isSameFile(known.opened, place)) {
      warn(
          place,
          "["
              + name
              + "] continues the section of line "
              + known.opened.line()
              + "; the AWS CLI refuses a section twice");
    }
    known.opened = place;
    return known;
  }

  /** The config file's {@code [profile default]}, which makes it forget {@code [default]}. */
  Draft openPrefixedDefault(Place place) {
    Draft plain = profiles.get(DEFAULT);
    if (prefixedDefault == null && plain != null) {
      warn(plain.place, IGNORED_DEFAULT);
      // put keeps the entry's rank, so the profile stays where the file has it first
      Draft fresh = new Draft(DEFAULT, place, last);
      profiles.put(DEFAULT, fresh);
      prefixedDefault = place;
      return fresh;
    }
    prefixedDefault = place;
    return open(profiles, DEFAULT, place);
  }

  /** The config file's {@code [default]}; null where {@code [profile default]} has come. */
  @Nullable Draft openPlainDefault(Place place) {
    if (prefixedDefault != null) {
      warn(place, IGNORED_DEFAULT);
      return null;
    }
    return open(profiles, DEFAULT, place);
  }

  /** Sets a property; the last one wins. */
  void put(Draft section, String key, String value, Place place) {
    Place earlier = section.places.set(key, place);
    section.properties.set(key, value);
    include |= key.equals(Includes.INCLUDE);
    if (earlier != null && isSameFile(earlier, place)) {
      warn(
          place,
          key
              + " is set on line "
              + earlier.line()
              + " too: this one wins; the AWS CLI refuses it");
    }
  }

  private static boolean isSameFile(Place one, Place other) {
    return one.file().equals(other.file());
  }
}
