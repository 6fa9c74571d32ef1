package alug.picker;

/** A framed box in front of the list; on a small screen the whole screen, without a frame. */
final class DialogBox {
  /** Narrower screens get no frame. */
  static final int LEAST_COLUMNS = 60;

  /** Lower screens get no frame. */
  static final int LEAST_ROWS = 16;

  private DialogBox() {}
}
