package alug.search;

/** One condition of a query: these letters, in this shape, there, or not there. */
final class Term {
  /** From so many digits on a term means an account id. */
  private static final int NUMBER_LENGTH = 3;

  private final Shape shape;
  private final boolean negated;
  private final Scope scope;
  private final Folding folding;
  private final String text;
  private final char[] letters;
  private final long letterSet;

  private Term(Shape shape, boolean negated, Scope scope, Folding folding, String text) {
    this.shape = shape;
    this.negated = negated;
    this.scope = scope;
    this.folding = folding;
    this.text = text;
    letters = text.toCharArray();
    letterSet = Letters.of(Folding.ALL.apply(letters), 0, letters.length);
  }

  static Term live(boolean negated) {
    return new Term(Shape.LIVE, negated, Scope.ROW, Folding.ALL, "");
  }

  /**
   * A term of {@code text}: an upper-case letter makes case count, an accent makes accents count.
   *
   * @param scope {@link Scope#ROW} or the field that was named
   */
  static Term of(Shape shape, boolean negated, Scope scope, String text) {
    char[] raw = text.toCharArray();
    // The accent of a capital may go with the capital: the dotted İ.
    boolean ignoreAccents = text.equals(new String(Folding.ACCENTS.apply(raw)));
    boolean ignoreCase = text.equals(new String(Folding.CASE.apply(raw)));
    Folding folding = new Folding(ignoreCase, ignoreAccents);
    if (meansNumber(shape, negated, scope, text)) {
      Scope numbers = scope == Scope.ROW ? Scope.NUMBERS : scope;
      return new Term(Shape.DIGITS, negated, numbers, folding, text);
    }
    boolean anywhere = scope != Scope.ROW || shape == Shape.FUZZY || shape == Shape.EXACT;
    return new Term(shape, negated, anywhere ? scope : Scope.EACH_FIELD, folding, text);
  }

  private static boolean meansNumber(Shape shape, boolean negated, Scope scope, String text) {
    return switch (scope) {
      case ROW ->
          shape == Shape.FUZZY && !negated && text.length() >= NUMBER_LENGTH && isDigits(text);
      case ACCOUNT -> shape == Shape.EXACT && isDigits(text);
      default -> false;
    };
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** This term, or a fuzzy one if these digits are in no row's account id. */
  Term resolvedFor(Searchable rows) {
    return scope != Scope.NUMBERS || rows.anyAccountHas(letters)
        ? this
        : new Term(Shape.FUZZY, negated, Scope.ROW, folding, text);
  }

  /** Whether every row this term matches is surely matched by {@code other} too. */
  boolean narrows(Term other) {
    if (negated || other.negated || shape == Shape.LIVE) {
      return equals(other);
    }
    boolean longer =
        text.startsWith(other.text)
            && (folding.equals(other.folding) || other.folding.equals(Folding.ALL));
    return switch (other.shape) {
      case FUZZY -> longer && (other.scope == Scope.ROW || other.scope == scope);
      case EXACT, PREFIX, DIGITS -> longer && other.shape == shape && other.scope == scope;
      default -> equals(other);
    };
  }

  /** Whether this is looked for fuzzily, in the name and then in the whole row. */
  boolean isWord() {
    return shape == Shape.FUZZY && scope == Scope.ROW && !negated;
  }

  /** With how many of this word's letters {@code shorter} begins; 0 if it is no start of it. */
  int lettersSharedWith(Term shorter) {
    boolean starts = folding.equals(shorter.folding) && text.startsWith(shorter.text);
    return starts ? shorter.letters.length : 0;
  }

  /** Whether a matching row is the better for it. */
  boolean ranks() {
    return !negated && shape != Shape.LIVE;
  }

  Shape shape() {
    return shape;
  }

  boolean negated() {
    return negated;
  }

  Scope scope() {
    return scope;
  }

  Folding folding() {
    return folding;
  }

  char[] letters() {
    return letters;
  }

  /** The letters a matching text must have, as in {@link Letters}. */
  long letterSet() {
    return letterSet;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term that
        && shape == that.shape
        && negated == that.negated
        && scope == that.scope
        && folding.equals(that.folding)
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode() * 31 + shape.hashCode();
  }

  @Override
  public String toString() {
    return (negated ? "!" : "") + scope + ' ' + shape + ' ' + text;
  }
}
