package alug.profile;

import alug.base.Place;
import java.util.Optional;

/**
 * A property whose text STS restricts in length and alphabet (STS API reference, AssumeRole).
 *
 * <p>Every alphabet has the ASCII letters, digits and {@code _} besides the punctuation.
 */
enum StsText {
  ROLE_SESSION_NAME("role_session_name", 2, 64, "_+=,.@-"),
  EXTERNAL_ID("external_id", 2, 1224, "_+=,.@:/-"),
  SOURCE_IDENTITY("source_identity", 2, 64, "_+=,.@-");

  private final String key;
  private final int shortest;
  private final int longest;
  private final String punctuation;

  StsText(String key, int shortest, int longest, String punctuation) {
    this.key = key;
    this.shortest = shortest;
    this.longest = longest;
    this.punctuation = punctuation;
  }

  private boolean allows(String text) {
    if (text.length() < shortest || text.length() > longest) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && punctuation.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The property's value; empty, with a problem, where STS would refuse it. */
  Optional<String> in(Profile profile, Problems problems) {
    Optional<String> value = profile.get(key);
    if (value.isEmpty() || allows(value.get())) {
      return value;
    }
    Place place = profile.placeOf(key);
    problems.add(
        place,
        "PropertyValue",
        key + " of [profile " + profile.name() + "] is not what AWS takes",
        "Write " + shortest + " to " + longest + " letters, digits or " + punctuation + ".");
    return Optional.empty();
  }
}
