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

  @SuppressWarnings("ImmutableEnumChecker") // its table is written once and handed to nobody
  private final Alphabet alphabet;

  StsText(String key, int shortest, int longest, String punctuation) {
    this.key = key;
    this.shortest = shortest;
    this.longest = longest;
    this.punctuation = punctuation;
    this.alphabet = new Alphabet(punctuation);
  }

  private boolean allows(String text) {
    return text.length() >= shortest && text.length() <= longest && alphabet.allows(text);
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
