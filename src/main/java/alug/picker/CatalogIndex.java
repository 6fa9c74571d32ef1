package alug.picker;

import alug.base.ByName;
import alug.plan.Mode;
import alug.plan.SignInPlan;
import alug.profile.ProfileKind;
import alug.search.Order;
import alug.search.Ranking;
import alug.search.Searchable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A catalog made ready for the list: its rows by place, by name, by group and for search. */
final class CatalogIndex {
  private static final double PINNED = 1e9;

  private final Catalog catalog;
  private final Row[] rows;
  private final Map<String, Row> byId;
  private final Groups groups;
  private final Columns.Needs needs;
  private final boolean hasSomethingToOpen;
  private @Nullable SearchIndex search;

  private CatalogIndex(Catalog catalog, Row[] rows, Groups groups, @Nullable SearchIndex search) {
    this.catalog = catalog;
    this.rows = rows;
    this.groups = groups;
    this.search = search;
    int name = 0;
    int role = 0;
    boolean opens = false;
    ByName<Row> named = new ByName<>(rows.length);
    for (Row row : rows) {
      named.set(row.id(), row);
      name = Math.max(name, SafeText.width(SafeText.of(row.id())));
      role = Math.max(role, SafeText.width(SafeText.of(row.role())));
      opens |= opens(row);
    }
    hasSomethingToOpen = opens;
    needs = plansOf(rows).and(new Columns.Needs(name, role, 0, 0));
    byId = named;
  }

  /** How wide the widest plans' labels are; rows have few labels, so few are made. */
  private static Columns.Needs plansOf(Row[] rows) {
    record Kind(Mode mode, int seconds, boolean code, Optional<Integer> other) {}
    Set<Kind> seen = new HashSet<>();
    Columns.Needs widest = Columns.Needs.NONE;
    for (Row row : rows) {
      SignInPlan plan = row.plan();
      Optional<Integer> other = plan.alternative().map(SignInPlan::seconds);
      if (seen.add(new Kind(plan.mode(), plan.seconds(), plan.needsCode(), other))) {
        String label = plan.label();
        int tight = Columns.shortOpens(label).length();
        widest = widest.and(new Columns.Needs(0, 0, label.length(), tight));
      }
    }
    return widest;
  }

  private static boolean opens(Row row) {
    ProfileKind kind = row.entry().kind();
    return kind == ProfileKind.ROLE || kind == ProfileKind.SSO || row.plan().mode() != Mode.NONE;
  }

  static CatalogIndex of(Catalog catalog) {
    Row[] rows = catalog.rows().toArray(new Row[0]);
    return new CatalogIndex(catalog, rows, Groups.of(catalog), null);
  }

  /** The same rows, some of which would be opened another way. */
  CatalogIndex with(Map<String, SignInPlan> plans) {
    Row[] changed = rows.clone();
    for (int row = 0; row < changed.length; row++) {
      SignInPlan plan = plans.get(changed[row].id());
      changed[row] = plan == null ? changed[row] : changed[row].withPlan(plan);
    }
    return new CatalogIndex(catalog, changed, groups, search);
  }

  Catalog catalog() {
    return catalog;
  }

  int size() {
    return rows.length;
  }

  Row row(int row) {
    return rows[row];
  }

  /** The rows by profile name. */
  Map<String, Row> byId() {
    return byId;
  }

  /** Whether a profile opens a role, or can be opened otherwise. */
  boolean hasSomethingToOpen() {
    return hasSomethingToOpen;
  }

  /** How many cells the widest texts take. */
  Columns.Needs needs() {
    return needs;
  }

  Groups groups() {
    return groups;
  }

  /** What finds rows; made when it is first asked for. */
  synchronized SearchIndex search() {
    SearchIndex made = search;
    if (made == null) {
      made = new SearchIndex(this);
      search = made;
    }
    return made;
  }

  /** The rows' texts for search, and the order of equally good matches. */
  static final class SearchIndex {
    private final Searchable searchable;
    private final Ranking ranking;
    private @Nullable Set<String> orderedPins;
    private @Nullable Order order;

    SearchIndex(CatalogIndex index) {
      List<alug.search.Row> texts = new ArrayList<>(index.rows.length);
      for (Row row : index.rows) {
        texts.add(
            new alug.search.Row(
                SafeText.of(row.id()),
                SafeText.of(row.accountName()),
                row.account(),
                SafeText.of(row.role()),
                SafeText.of(row.group()),
                SafeText.of(row.entry().region().orElse(""))));
      }
      searchable = Searchable.of(texts);
      ranking = new Ranking(searchable);
    }

    Ranking ranking() {
      return ranking;
    }

    /** Pinned rows first, then those in use, then the shorter ones. */
    synchronized Order order(CatalogIndex index, Set<String> pins) {
      Order made = order;
      if (made == null || !pins.equals(orderedPins)) {
        made = Order.byWeight(searchable, weights(index, pins));
        order = made;
        orderedPins = pins;
      }
      return made;
    }

    private static double[] weights(CatalogIndex index, Set<String> pins) {
      double[] weights = new double[index.rows.length];
      for (int row = 0; row < weights.length; row++) {
        Row at = index.rows[row];
        weights[row] = at.frecency() + (pins.contains(at.id()) ? PINNED : 0);
      }
      return weights;
    }
  }
}
