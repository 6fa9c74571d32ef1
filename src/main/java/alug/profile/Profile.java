package alug.profile;

import alug.base.Place;
import java.util.Map;
import java.util.Optional;

/**
 * One profile as the shared-config rules merge it from both files.
 *
 * @param properties raw values by lower-case name; sub-properties as one newline-joined text
 * @param place where the profile first stands
 * @param places the line of each property
 */
public record Profile(
    String name, Map<String, String> properties, Place place, Map<String, Place> places) {
  public Profile {
    properties = Map.copyOf(properties);
    places = Map.copyOf(places);
  }

  /** The value of a property, where it has one that is not blank. */
  public Optional<String> get(String key) {
    String value = properties.get(key);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  /** The line of a property, or the profile's where it has none. */
  public Place placeOf(String key) {
    return places.getOrDefault(key, place);
  }

  @Override
  public String toString() {
    return "[profile " + name + "] (" + place + ")";
  }
}
