package alug.settings;

import alug.base.Place;

/** A line of the settings file that has no effect. */
public record Warning(Place place, String message) {
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
