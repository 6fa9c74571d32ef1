package alug.search;

/** The texts of a row, in the order in which a plain term reads them. */
public enum Field {
  NAME(0),
  ALIAS(1),
  ACCOUNT_ID(2),
  ROLE(3),
  SOURCE(4),
  REGION(5);

  static final int COUNT = values().length;

  private final int column;

  Field(int column) {
    this.column = column;
  }

  /** Where this field is among the {@link #COUNT} of a row. */
  int column() {
    return column;
  }
}
