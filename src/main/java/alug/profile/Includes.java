package alug.profile;

import alug.base.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows {@code include_profile}: a profile gets the properties that it has not from the profile
 * it includes, and so on from there; keys excepted.
 *
 * <p>Source: aws-vault, which reads the key; the AWS tools ignore it. As there, a profile that is
 * not there includes nothing, and an inherited {@code source_profile} that is the profile itself
 * does not count.
 */
final class Includes {
  static final String INCLUDE = "include_profile";
  private static final String SOURCE = "source_profile";
  private static final Set<String> OWN_ONLY =
      Set.of(
          INCLUDE,
          "aws_access_key_id",
          "aws_secret_access_key",
          "aws_session_token",
          "aws_security_token");

  /** Of these a role needs just one: its own choice is not mixed with an inherited one. */
  private static final Set<String> SOURCES =
      Set.of(SOURCE, "credential_source", "web_identity_token_file");

  private final SharedConfig config;

  Includes(SharedConfig config) {
    this.config = config;
  }

  /** The profile with what it inherits. */
  Profile of(Profile profile, Problems problems) {
    Optional<String> include = profile.get(INCLUDE);
    if (include.isEmpty()) {
      return profile;
    }
    Map<String, String> inherited = new HashMap<>();
    Map<String, Place> places = new HashMap<>(profile.places());
    Set<String> seen = new HashSet<>();
    seen.add(profile.name());
    Optional<Profile> next = config.profile(include.get());
    while (next.isPresent()) {
      Profile from = next.get();
      if (!seen.add(from.name())) {
        problems.add(
            profile.placeOf(INCLUDE),
            "IncludeLoop",
            "include_profile of [profile " + profile.name() + "] comes back to " + from.name(),
            "Take one include_profile out of the loop.");
        break;
      }
      inherit(profile, from, inherited, places);
      include = from.get(INCLUDE);
      next = include.isEmpty() ? Optional.empty() : config.profile(include.get());
    }
    return new Profile(profile.name(), profile.properties(), inherited, profile.place(), places);
  }

  private static void inherit(
      Profile profile, Profile from, Map<String, String> inherited, Map<String, Place> places) {
    boolean ownSource = hasSource(profile.properties()) || hasSource(inherited);
    for (Map.Entry<String, String> property : from.properties().entrySet()) {
      String key = property.getKey();
      String own = profile.properties().get(key);
      boolean has = (own != null && !own.isBlank()) || inherited.containsKey(key);
      boolean ofItself = key.equals(SOURCE) && property.getValue().equals(profile.name());
      boolean barred = OWN_ONLY.contains(key) || (ownSource && SOURCES.contains(key)) || ofItself;
      if (!has && !barred && !property.getValue().isBlank()) {
        inherited.put(key, property.getValue());
        places.put(key, from.placeOf(key));
      }
    }
  }

  private static boolean hasSource(Map<String, String> properties) {
    for (String key : SOURCES) {
      String value = properties.get(key);
      if (value != null && !value.isBlank()) {
        return true;
      }
    }
    return false;
  }
}
