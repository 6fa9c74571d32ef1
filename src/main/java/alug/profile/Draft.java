package alug.profile;

import alug.base.ByName;
import alug.base.Place;
import org.jspecify.annotations.Nullable;

/** A section while the files are being read. */
final class Draft {
  final String name;
  final Place place;
  final ByName<String> properties;
  final ByName<Place> places;

  /** Its latest header. */
  Place opened;

  /** An empty one, to which the same may be said as to the one before. */
  Draft(String name, Place place, @Nullable Draft before) {
    properties = before == null ? new ByName<>() : new ByName<>(before.properties);
    // The same names in the same order, as long as nothing is set twice.
    places = new ByName<>(properties);
    this.name = name;
    this.place = place;
    this.opened = place;
  }

  Profile profile() {
    return new Profile(name, properties, place, LinesByName.of(properties, places));
  }

  Section section() {
    return new Section(name, properties, place);
  }
}
