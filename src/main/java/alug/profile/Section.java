package alug.profile;

import alug.base.ByName;
import alug.base.Place;
import java.util.Map;

/**
 * An {@code [sso-session NAME]} or {@code [services NAME]} of the config file.
 *
 * @param properties raw values by lower-case name, in the file's order
 * @param place its first line
 */
public record Section(String name, Map<String, String> properties, Place place) {
  public Section {
    properties = ByName.copyOf(properties);
  }
}
