package alug.profile;

import alug.base.ByName;
import alug.base.Place;
import alug.base.Secret;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One profile as the shared-config rules merge it from both files.
 *
 * @param properties raw values by lower-case name, in the files' order; sub-properties as one
 *     newline-joined text; holds secrets, so print {@link #redactedProperties}
 * @param inherited what it gets from its {@code include_profile} (an aws-vault key), by name
 * @param place where the profile first stands
 * @param places the line of each property, inherited ones included
 */
public record Profile(
    String name,
    Map<String, String> properties,
    Map<String, String> inherited,
    Place place,
    Map<String, Place> places) {
  private static final Set<String> SECRETS =
      Set.of("aws_secret_access_key", "aws_session_token", "aws_security_token");

  public Profile {
    properties = ByName.copyOf(properties);
    inherited = Map.copyOf(inherited);
    places = places instanceof LinesByName ? places : ByName.copyOf(places);
  }

  /** A profile that inherits nothing. */
  public Profile(
      String name, Map<String, String> properties, Place place, Map<String, Place> places) {
    this(name, properties, Map.of(), place, places);
  }

  /** The value of a property, its own or an inherited one, where it has one that is not blank. */
  public Optional<String> get(String key) {
    String value = properties.get(key);
    if (value == null || value.isBlank()) {
      value = inherited.isEmpty() ? null : inherited.get(key);
    }
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  /** The line of a property, or the profile's where it has none. */
  public Place placeOf(String key) {
    return places.getOrDefault(key, place);
  }

  /** The properties in the files' order, fit to be seen. */
  public Map<String, String> redactedProperties() {
    Map<String, String> seen = new LinkedHashMap<>(properties);
    for (Map.Entry<String, String> property : seen.entrySet()) {
      if (SECRETS.contains(property.getKey()) || quotesSecret(property.getValue())) {
        property.setValue(Secret.REDACTED);
      }
    }
    return seen;
  }

  /** A line with a secret that was moved in has become a part of the value above it. */
  private static boolean quotesSecret(String value) {
    if (value.indexOf('\n') < 0) {
      return false;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    for (String secret : SECRETS) {
      if (lower.contains(secret)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "[profile " + name + "] (" + place + ")";
  }
}
