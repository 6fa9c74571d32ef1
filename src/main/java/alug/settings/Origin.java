package alug.settings;

import alug.base.Place;
import java.util.Optional;

/**
 * Where a value comes from; prints as {@code default}, {@code file:line}, the variable or the
 * option.
 *
 * @param place the line, where it is one of the settings file
 */
public record Origin(String text, Optional<Place> place) {
  static final Origin STANDARD = new Origin("default", Optional.empty());

  static Origin line(Place place) {
    return new Origin(place.toString(), Optional.of(place));
  }

  static Origin named(String variableOrOption) {
    return new Origin(variableOrOption, Optional.empty());
  }

  @Override
  public String toString() {
    return text;
  }
}
