package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The profiles a command is about.
 *
 * @param entries in the order asked for, each once
 * @param unknown names that no profile has, and what to say of each
 */
record Targets(List<ProfileEntry> entries, Map<String, AlugException> unknown) {
  static Targets named(Assembly parts, List<String> names, ProfileResolver resolver) {
    Map<String, AlugException> unknown = new LinkedHashMap<>();
    List<ProfileEntry> entries = new ArrayList<>();
    Set<String> once = new LinkedHashSet<>(names);
    for (String name : once) {
      Profile profile = parts.config().profile(name).orElse(null);
      if (profile == null) {
        unknown.put(name, parts.config().unknownProfile(name));
      } else {
        entries.add(resolver.resolve(profile));
      }
    }
    return new Targets(entries, unknown);
  }

  /** Those that match a query, best first. */
  static Targets matching(Assembly parts, String query) {
    List<ProfileEntry> entries = new ArrayList<>();
    for (Listing.Row row : new Listings(parts).matching(query).rows()) {
      entries.add(row.entry());
    }
    if (entries.isEmpty()) {
      throw AlugException.of(
          Kind.CONFIG,
          "NothingMatches",
          "No profile matches \"" + query + "\"",
          "Try fewer letters; alug list shows all profiles.");
    }
    return new Targets(entries, Map.of());
  }

  int size() {
    return entries.size() + unknown.size();
  }
}
