package alug.profile;

import alug.base.Place;

/** A section while the files are being read. */
final class Draft {
  final String name;
  final Place place;
  final FewByName<String> properties = new FewByName<>();
  final FewByName<Place> places = new FewByName<>();

  /** Its latest header. */
  Place opened;

  Draft(String name, Place place) {
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
