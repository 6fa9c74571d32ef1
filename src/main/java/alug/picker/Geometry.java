package alug.picker;

/**
 * Where the parts of the screen are.
 *
 * @param extra how many lines what is said takes above the two below the list
 */
record Geometry(Size size, boolean hasPane, int extra) {
  /** On fewer cells nothing but a request for more is drawn. */
  static final Size LEAST = new Size(24, 6);

  private static final int PANE_FROM = 120;
  private static final int TITLES_FROM_COLUMNS = 60;
  private static final int TITLES_FROM_ROWS = 16;
  private static final int FOOTER = 2;

  static Geometry of(Size size, boolean paneWanted, int extra) {
    return new Geometry(size, paneWanted && takesPane(size), extra);
  }

  /** Whether there is room for the details beside the list. */
  static boolean takesPane(Size size) {
    return size.columns() >= PANE_FROM && size.rows() >= TITLES_FROM_ROWS;
  }

  boolean isTooSmall() {
    return size.columns() < LEAST.columns() || size.rows() < LEAST.rows();
  }

  boolean hasTitles() {
    return size.columns() >= TITLES_FROM_COLUMNS && size.rows() >= TITLES_FROM_ROWS;
  }

  int listTop() {
    return hasTitles() ? 2 : 1;
  }

  /** At least 1, so that there is always a row to be on. */
  int listHeight() {
    return Math.max(1, size.rows() - listTop() - FOOTER - extra);
  }

  int listWidth() {
    return size.columns() - (hasPane ? pane().width() : 0);
  }

  /** The details beside the list. */
  Area pane() {
    int width = size.columns() * 2 / 5;
    return new Area(1, size.columns() - width, width, size.rows() - 1 - FOOTER - extra);
  }

  /** The first of the two lines under the list. */
  int footer() {
    return size.rows() - FOOTER;
  }
}
