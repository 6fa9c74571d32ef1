package alug.cli;

import alug.profile.ProfileEntry;
import alug.search.Matches;
import alug.search.Query;
import alug.search.Ranking;
import alug.search.Row;
import alug.search.Searchable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which profiles are production: those that the setting's query matches. */
final class Production {
  private final Query query;

  Production(String query) {
    this.query = Query.parse(query);
  }

  /** The names of those that match. An empty query means none. */
  Set<String> among(List<ProfileEntry> entries) {
    if (query.isEmpty() || entries.isEmpty()) {
      return Set.of();
    }
    List<Row> rows = new ArrayList<>(entries.size());
    for (ProfileEntry entry : entries) {
      // The name alone: a role or region with these letters in it is no environment.
      rows.add(Row.named(entry.name()));
    }
    Matches matches = new Ranking(Searchable.of(rows)).rank(query);
    Set<String> names = new HashSet<>();
    for (int place = 0; place < matches.size(); place++) {
      names.add(entries.get(matches.row(place)).name());
    }
    return names;
  }
}
