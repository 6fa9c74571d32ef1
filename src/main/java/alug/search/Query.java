package alug.search;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to find rows: all of its groups must match, and of each group one term.
 *
 * <p>Terms are separated by blanks ({@code "\ "} is a blank within a term); {@code a | b} is a
 * group. {@code abc} is fuzzy, {@code 'abc} exact, {@code ^abc} at the start, {@code abc$} at the
 * end, {@code !abc} not. {@code role:}, {@code src:} and {@code acct:} look into one field, exactly
 * ({@code role:'abc} fuzzily); {@code is:live} asks the caller. Three digits or more mean a part of
 * the account id.
 */
public final class Query {
  static final Query EMPTY = new Query(List.of());

  private static final Term[] NO_TERMS = {};

  private final Term[][] groups;
  private final long letters;

  Query(List<? extends List<Term>> groups) {
    this.groups = new Term[groups.size()][];
    long all = 0;
    for (int i = 0; i < this.groups.length; i++) {
      this.groups[i] = groups.get(i).toArray(new Term[0]);
      all |= lettersOf(this.groups[i]);
    }
    letters = all;
  }

  private Query(Term[][] groups, long letters) {
    this.groups = groups;
    this.letters = letters;
  }

  /** Reads what was typed; text that is no operator is searched for as it stands. */
  public static Query parse(String text) {
    return QueryParser.parse(text);
  }

  /** Whether every row matches. */
  public boolean isEmpty() {
    return groups.length == 0;
  }

  Term[][] groups() {
    return groups;
  }

  /** The letters every matching row must have, as in {@link Letters}. */
  long letters() {
    return letters;
  }

  /** Whether some match is better than another; if not, the list keeps its order. */
  boolean ranks() {
    for (Term[] group : groups) {
      for (Term term : group) {
        if (term.ranks()) {
          return true;
        }
      }
    }
    return false;
  }

  /** This query, its terms of digits made fuzzy where no account id contains them. */
  Query resolvedFor(Searchable rows) {
    Term[][] resolved = new Term[groups.length][];
    for (int i = 0; i < groups.length; i++) {
      resolved[i] = groups[i].clone();
      for (int j = 0; j < resolved[i].length; j++) {
        resolved[i][j] = groups[i][j].resolvedFor(rows);
      }
    }
    return new Query(resolved, letters);
  }

  /** Whether every row this query matches is surely matched by {@code other} too. */
  boolean narrows(Query other) {
    if (groups.length < other.groups.length) {
      return false;
    }
    for (int i = 0; i < other.groups.length; i++) {
      if (!narrows(groups[i], other.groups[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many groups need not be looked at again in what {@code shorter}, which this narrows, found.
   */
  int knownFrom(Query shorter) {
    int before = shorter.groups.length;
    int shared = sharedWith(shorter);
    if (shared == before && groups.length > before) {
      return before;
    }
    return shared >= before - 1 ? Math.max(0, before - 1) : 0;
  }

  private int sharedWith(Query other) {
    int most = Math.min(groups.length, other.groups.length);
    int shared = 0;
    while (shared < most && Arrays.equals(groups[shared], other.groups[shared])) {
      shared++;
    }
    return shared;
  }

  /** The last group where it is one plain word, to be found fuzzily anywhere in a row. */
  @Nullable Term lastWord() {
    Term[] last = groups.length == 0 ? NO_TERMS : groups[groups.length - 1];
    return last.length == 1 && last[0].isWord() ? last[0] : null;
  }

  private static boolean narrows(Term[] group, Term[] other) {
    if (group.length != other.length) {
      return false;
    }
    for (int i = 0; i < group.length; i++) {
      // What is live may have changed since.
      if (!group[i].narrows(other[i]) || other[i].shape() == Shape.LIVE) {
        return false;
      }
    }
    return true;
  }

  private static long lettersOf(Term[] group) {
    return group.length == 1 && !group[0].negated() ? group[0].letterSet() : 0;
  }
}
