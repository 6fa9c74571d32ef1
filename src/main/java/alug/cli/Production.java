package alug.cli;

import alug.profile.ProfileEntry;
import alug.search.Query;
import alug.search.Ranking;
import alug.search.Row;
import alug.search.Searchable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which profiles are production: those whose name the setting's query matches. */
final class Production implements Predicate<String> {
  private final Query query;

  /** An empty query means none. */
  Production(String query) {
    this.query = Query.parse(query);
  }

  @Override
  public boolean test(String profile) {
    // The name alone: a role or region with these letters in it is no environment.
    return !query.isEmpty()
        && new Ranking(Searchable.of(List.of(Row.named(profile)))).rank(query).size() > 0;
  }

  /** The names of those that match. */
  Set<String> among(List<ProfileEntry> entries) {
    Set<String> names = new HashSet<>();
    for (ProfileEntry entry : entries) {
      if (test(entry.name())) {
        names.add(entry.name());
      }
    }
    return names;
  }
}
