package alug.cli;

import alug.plan.CacheView;
import alug.plan.Planner;
import alug.profile.MfaDevice;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import alug.profile.ProfileResolver;
import alug.search.Matches;
import alug.search.Query;
import alug.search.Ranking;
import alug.search.Searchable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the listing: every profile with its plan, in the files' order or best first. */
final class Listings {
  private final Assembly parts;

  Listings(Assembly parts) {
    this.parts = parts;
  }

  Listing all() {
    return listing(rows());
  }

  /** The profiles that match a query, best first. */
  Listing matching(String query) {
    List<Listing.Row> rows = rows();
    List<alug.search.Row> texts = new ArrayList<>(rows.size());
    for (Listing.Row row : rows) {
      texts.add(searchable(row));
    }
    Matches matches = new Ranking(Searchable.of(texts)).rank(Query.parse(query));
    List<Listing.Row> found = new ArrayList<>(matches.size());
    for (int place = 0; place < matches.size(); place++) {
      found.add(rows.get(matches.row(place)));
    }
    return listing(found);
  }

  private List<Listing.Row> rows() {
    ProfileResolver resolver = parts.resolver();
    Planner planner = parts.planner();
    Map<String, Instant> open = parts.liveConsoles();
    List<Listing.Row> rows = new ArrayList<>();
    for (ProfileEntry entry : resolver.entries()) {
      rows.add(
          new Listing.Row(entry, planner.plan(entry), Optional.ofNullable(open.get(entry.name()))));
    }
    return rows;
  }

  private Listing listing(List<Listing.Row> rows) {
    return new Listing(
        rows, parts.config().ssoSessions(), groups(rows), parts.config().diagnostics());
  }

  /** In the order of their first row; profiles that hold nothing but keys come last. */
  private List<Listing.Group> groups(List<Listing.Row> rows) {
    CacheView cache = parts.cache();
    Map<String, Listing.Group> groups = new LinkedHashMap<>();
    Map<String, Listing.Group> last = new LinkedHashMap<>();
    for (Listing.Row row : rows) {
      Map<String, Listing.Group> into = row.entry().kind() == ProfileKind.KEYS ? last : groups;
      Listing.Group known = into.get(row.entry().group());
      if (known == null || known.mfaSerial().isEmpty()) {
        into.put(row.entry().group(), group(row.entry(), cache));
      }
    }
    groups.putAll(last);
    return new ArrayList<>(groups.values());
  }

  private static Listing.Group group(ProfileEntry entry, CacheView cache) {
    Optional<MfaDevice> device = entry.mfa();
    return new Listing.Group(
        entry.group(),
        device.isEmpty() ? Optional.empty() : Optional.of(device.get().serial()),
        cache.of(entry).sourceSession());
  }

  static alug.search.Row searchable(Listing.Row row) {
    ProfileEntry entry = row.entry();
    return new alug.search.Row(
        entry.name(),
        "",
        entry.account().map(id -> id.digits()).orElse(""),
        row.roleName().orElse(""),
        entry.group(),
        entry.region().orElse(""));
  }
}
