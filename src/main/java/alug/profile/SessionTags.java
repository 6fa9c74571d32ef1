package alug.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code session_tags = k=v,k2=v2} and {@code transitive_session_tags = k,k2}, as aws-vault writes
 * them. Limits: STS API reference, Tag and TransitiveTagKeys.
 */
record SessionTags(Map<String, String> tags, List<String> transitive) {
  private static final int MOST = 50;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final String PUNCTUATION = "_.:/=+-@";
  private static final String TAGS = "session_tags";
  private static final String TRANSITIVE = "transitive_session_tags";

  static SessionTags in(Profile profile, Problems problems) {
    return new SessionTags(tags(profile, problems), transitive(profile, problems));
  }

  private static Map<String, String> tags(Profile profile, Problems problems) {
    Optional<String> text = profile.get(TAGS);
    if (text.isEmpty()) {
      return Map.of();
    }
    Map<String, String> tags = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (String pair : text.get().split(",", -1)) {
      int equal = pair.indexOf('=');
      String key = equal < 0 ? "" : pair.substring(0, equal).trim();
      String value = pair.substring(equal + 1).trim();
      // AWS compares the keys without regard to case
      boolean isNew = seen.add(key.toLowerCase(Locale.ROOT));
      if (!isNew || !isKey(key) || !isText(value, LONGEST_VALUE)) {
        refuse(profile, TAGS, problems);
        return Map.of();
      }
      tags.put(key, value);
    }
    return withinLimit(profile, TAGS, tags.size(), problems) ? tags : Map.of();
  }

  private static List<String> transitive(Profile profile, Problems problems) {
    Optional<String> text = profile.get(TRANSITIVE);
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (String piece : text.get().split(",", -1)) {
      String key = piece.trim();
      if (!isKey(key)) {
        refuse(profile, TRANSITIVE, problems);
        return List.of();
      }
      keys.add(key);
    }
    return withinLimit(profile, TRANSITIVE, keys.size(), problems) ? keys : List.of();
  }

  private static boolean withinLimit(Profile profile, String key, int count, Problems problems) {
    if (count > MOST) {
      problems.add(
          profile.placeOf(key),
          "SessionTags",
          key + " of [profile " + profile.name() + "] has " + count + " tags",
          "AWS takes at most " + MOST + ".");
    }
    return count <= MOST;
  }

  private static void refuse(Profile profile, String key, Problems problems) {
    String form = key.equals(TAGS) ? "key=value,key2=value2" : "key,key2";
    problems.add(
        profile.placeOf(key),
        "SessionTags",
        key + " of [profile " + profile.name() + "] is not what AWS takes",
        "Write it as "
            + form
            + ", each key once, of letters, digits, blanks or "
            + PUNCTUATION
            + ".");
  }

  private static boolean isKey(String text) {
    return !text.isEmpty()
        && isText(text, LONGEST_KEY)
        && !text.toLowerCase(Locale.ROOT).startsWith("aws:");
  }

  private static boolean isText(String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      return false;
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!Character.isLetter(c) && !isNumberOrBlank(c) && PUNCTUATION.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumberOrBlank(int c) {
    int type = Character.getType(c);
    return Character.isSpaceChar(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
