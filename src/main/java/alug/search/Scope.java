package alug.search;

/** Which spans of a row a term looks at; the first span that matches counts. */
@SuppressWarnings("ImmutableEnumChecker") // the arrays stay as they are made
enum Scope {
  /** The name alone, then everything, so that other texts never change what a name is worth. */
  ROW("", new Field[] {Field.NAME, Field.NAME}, new Field[] {Field.NAME, Field.REGION}),
  EACH_FIELD("", Field.values()),
  /** Where a term of digits looks. */
  NUMBERS("", Field.ACCOUNT_ID, Field.NAME, Field.ALIAS),
  ACCOUNT("acct:", Field.ACCOUNT_ID, Field.ALIAS),
  ROLE("role:", Field.ROLE),
  SOURCE("src:", Field.SOURCE);

  private static final Scope[] TAGGED = {ACCOUNT, ROLE, SOURCE};

  private final String tag;
  private final Field[] first;
  private final Field[] last;

  Scope(String tag, Field... fields) {
    this(tag, fields, fields);
  }

  Scope(String tag, Field[] first, Field[] last) {
    this.tag = tag;
    this.first = first;
    this.last = last;
  }

  /** The scope that the tag at the start of {@code text} names, or {@link #ROW}. */
  static Scope tagging(String text) {
    for (Scope scope : TAGGED) {
      if (text.startsWith(scope.tag)) {
        return scope;
      }
    }
    return ROW;
  }

  String tag() {
    return tag;
  }

  int spans() {
    return first.length;
  }

  int start(Searchable rows, int row, int span) {
    return rows.start(row, first[span]);
  }

  int end(Searchable rows, int row, int span) {
    return rows.end(row, last[span]);
  }

  /** Whether a span can have these letters at all. */
  boolean has(Searchable rows, int row, int span, long letters) {
    return last[span] == Field.NAME ? rows.nameHas(letters, row) : rows.rowHas(letters, row);
  }
}
