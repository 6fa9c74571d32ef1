package alug.picker;

import alug.base.AlugException;
import java.util.List;

/** What a newly read configuration changes. */
final class Arrivals {
  private Arrivals() {}

  /** The list is there, or is another: cursor, marks and filter stay as far as they can. */
  static void catalog(Change change, Catalog catalog) {
    boolean again = change.outside.loaded();
    change.outside = change.outside.read();
    change.index(CatalogIndex.of(catalog));
    List<String> problems = catalog.problems();
    String profiles = Words.count(catalog.rows().size(), "profile");
    if (!problems.isEmpty()) {
      String more = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
      change.tell(problems.get(0) + more + ". The other " + profiles + " work");
    } else if (again) {
      change.tell("configuration read again: " + profiles);
    }
  }

  static void broken(Change change, AlugException failure) {
    change.outside = change.outside.broken(failure);
    if (change.state().hasRows()) {
      change.tell(failure.cause() + ". " + failure.fix());
    }
  }
}
