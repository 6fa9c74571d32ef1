package alug.picker;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the person chose to see, and what is marked.
 *
 * @param folded names of the groups whose rows are hidden while there is no filter
 */
record ListSettings(Scope scope, Sort sort, Set<String> marks, Set<String> folded) {
  static final ListSettings START = new ListSettings(Scope.ALL, Sort.GROUP, Set.of(), Set.of());

  ListSettings {
    marks = Collections.unmodifiableSet(marks);
    folded = Collections.unmodifiableSet(folded);
  }

  ListSettings with(Scope other) {
    return new ListSettings(other, sort, marks, folded);
  }

  ListSettings with(Sort other) {
    return new ListSettings(scope, other, marks, folded);
  }

  ListSettings withMarks(Set<String> other) {
    return new ListSettings(scope, sort, other, folded);
  }

  ListSettings fold(String group, boolean fold) {
    Set<String> other = new LinkedHashSet<>(folded);
    if (fold) {
      other.add(group);
    } else {
      other.remove(group);
    }
    return new ListSettings(scope, sort, marks, other);
  }
}
