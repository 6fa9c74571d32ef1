package alug.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fzf's extended syntax and alug's field terms; every text is a query. */
final class QueryParser {
  private static final String LIVE = "is:live";
  private static final int SHORTEST_FLAG = "is:".length();

  private final List<List<Term>> groups = new ArrayList<>();

  /** Whether the next term is an alternative to the last one. */
  private boolean afterBar;

  /** Whether the last token was the bar, so that another bar is a letter. */
  private boolean lastWasBar;

  static Query parse(String input) {
    QueryParser parser = new QueryParser();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '\\' && i + 1 < input.length() && input.charAt(i + 1) == ' ') {
        token.append(' ');
        i++;
      } else if (c == ' ') {
        parser.add(token.toString());
        token.setLength(0);
      } else {
        token.append(c == '\t' ? ' ' : c);
      }
    }
    parser.add(token.toString());
    return new Query(parser.groups);
  }

  private void add(String token) {
    if (token.isEmpty()) {
      return;
    }
    if (token.equals("|") && !groups.isEmpty() && !lastWasBar) {
      afterBar = true;
      lastWasBar = true;
      return;
    }
    lastWasBar = false;
    Term term = term(token);
    if (term == null) {
      return;
    }
    if (!afterBar) {
      groups.add(new ArrayList<>());
    }
    groups.get(groups.size() - 1).add(term);
    afterBar = false;
  }

  /** The term a token means; null if it has only operators, or is a flag not yet typed out. */
  private static @Nullable Term term(String token) {
    boolean negated = token.startsWith("!");
    String text = negated ? token.substring(1) : token;
    if (text.length() >= SHORTEST_FLAG && LIVE.startsWith(text)) {
      return text.equals(LIVE) ? Term.live(negated) : null;
    }
    Scope scope = Scope.tagging(text);
    return letters(text.substring(scope.tag().length()), negated, scope);
  }

  private static @Nullable Term letters(String value, boolean negated, Scope scope) {
    boolean exact = negated || scope != Scope.ROW;
    Shape shape = exact ? Shape.EXACT : Shape.FUZZY;
    String text = value;
    if (text.endsWith("$") && text.length() > 1) {
      shape = Shape.SUFFIX;
      text = text.substring(0, text.length() - 1);
    }
    if (text.startsWith("'")) {
      shape = exact ? Shape.FUZZY : Shape.EXACT;
      text = text.substring(1);
    } else if (text.startsWith("^")) {
      shape = shape == Shape.SUFFIX ? Shape.EQUAL : Shape.PREFIX;
      text = text.substring(1);
    }
    return text.isEmpty() ? null : Term.of(shape, negated, scope, text);
  }
}
