package alug.picker;

/**
 * Where the columns of the list are: their first cells and widths; a width of 0 is no column.
 *
 * <pre>
 * ❯*✓^payments-prod-admin  123456789012  Admin  12h + code | 1h     42m
 *     name                 account       role   opens              left
 * </pre>
 */
record Columns(
    int name,
    int nameWidth,
    int account,
    int role,
    int roleWidth,
    int opens,
    int opensWidth,
    int left,
    int end) {
  static final int ACCOUNT_WIDTH = 12;
  static final int LEFT_WIDTH = 6;
  private static final int SIGNS = 4;
  private static final int GAP = 2;
  private static final int ACCOUNT_FROM = 60;
  private static final int OPENS_FROM = 72;

  /**
   * How wide the widest texts are.
   *
   * @param opens what opening gives
   * @param opensShort the same in short
   */
  record Needs(int name, int role, int opens, int opensShort) {
    static final Needs NONE =
        new Needs("PROFILE".length(), "ROLE".length(), "OPENS".length(), "OPENS".length());

    /** What this and another need. */
    Needs and(Needs other) {
      return new Needs(
          Math.max(name, other.name),
          Math.max(role, other.role),
          Math.max(opens, other.opens),
          Math.max(opensShort, other.opensShort));
    }
  }

  /** What opening gives, in fewer cells: {@code 12h+code | 1h}, {@code 1h chain+code}. */
  static String shortOpens(String label) {
    String tight = label.replace(" + ", "+");
    return tight.equals(label) ? label : tight.replace("chained", "chain");
  }

  /** For a list of some width. Where not all fits, names get what roles leave, or two thirds. */
  static Columns of(int width, Needs needs) {
    int end = width - 1;
    int left = end - LEFT_WIDTH;
    if (width < ACCOUNT_FROM) {
      return new Columns(SIGNS, left - GAP - SIGNS, 0, 0, 0, 0, 0, left, end);
    }
    boolean hasOpens = width >= OPENS_FROM;
    int free = left - GAP - SIGNS - GAP - ACCOUNT_WIDTH - GAP;
    int spare = free - needs.name() - needs.role() - GAP;
    int opensWidth = hasOpens ? Math.max(needs.opensShort(), Math.min(needs.opens(), spare)) : 0;
    int opens = hasOpens ? left - GAP - opensWidth : 0;
    int roleEnd = (hasOpens ? opens : left) - GAP;
    int shared = roleEnd - SIGNS - GAP - ACCOUNT_WIDTH - GAP;
    int most = Math.max(shared * 2 / 3, shared - needs.role());
    int name = Math.min(Math.max(most, 1), needs.name());
    int account = SIGNS + name + GAP;
    int role = account + ACCOUNT_WIDTH + GAP;
    int roleWidth = Math.max(0, roleEnd - role);
    return new Columns(SIGNS, name, account, role, roleWidth, opens, opensWidth, left, end);
  }

  boolean hasAccount() {
    return account > 0;
  }

  boolean hasOpens() {
    return opens > 0;
  }

  void drawTitles(Canvas canvas, int row) {
    canvas.put(row, name, name + nameWidth, "PROFILE", Style.HEADER);
    canvas.put(row, account, "ACCOUNT", Style.HEADER);
    canvas.put(row, role, role + roleWidth, "ROLE", Style.HEADER);
    if (hasOpens()) {
      canvas.put(row, opens, "OPENS", Style.HEADER);
    }
    canvas.put(row, end - "LEFT".length(), "LEFT", Style.HEADER);
  }
}
