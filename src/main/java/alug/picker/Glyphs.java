package alug.picker;

/**
 * The signs of the picker. Those of a row are neither wide nor ambiguous (UAX 11); the lines of a
 * box are ambiguous, so only dialogs have them.
 */
public enum Glyphs {
  UNICODE("❯", "✓", "✗", "∙", "▸", "▾", "↻", "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏", "┌┐└┘─│"),
  ASCII(">", "+", "x", ".", ">", "v", "~", "|/-\\", "++++-|");

  /** How long a picture of the spinner stays. */
  static final int SPINNER_MILLIS = 125;

  private final String cursor;
  private final String live;
  private final String failed;
  private final String queued;
  private final String folded;
  private final String unfolded;
  private final String reloading;
  private final String spinner;
  private final String box;

  Glyphs(
      String cursor,
      String live,
      String failed,
      String queued,
      String folded,
      String unfolded,
      String reloading,
      String spinner,
      String box) {
    this.cursor = cursor;
    this.live = live;
    this.failed = failed;
    this.queued = queued;
    this.folded = folded;
    this.unfolded = unfolded;
    this.reloading = reloading;
    this.spinner = spinner;
    this.box = box;
  }

  String cursor() {
    return cursor;
  }

  String live() {
    return live;
  }

  /** Little time left, or something to be done by the person. */
  String soon() {
    return "!";
  }

  String failed() {
    return failed;
  }

  String queued() {
    return queued;
  }

  String folded() {
    return folded;
  }

  String unfolded() {
    return unfolded;
  }

  String reloading() {
    return reloading;
  }

  String marked() {
    return "*";
  }

  /** The spinner's picture at a time, in milliseconds. */
  String spinner(long millis) {
    int picture = (int) Math.floorMod(millis / SPINNER_MILLIS, (long) spinner.length());
    return spinner.substring(picture, picture + 1);
  }

  String topLeft() {
    return box.substring(0, 1);
  }

  String topRight() {
    return box.substring(1, 2);
  }

  String bottomLeft() {
    return box.substring(2, 3);
  }

  String bottomRight() {
    return box.substring(3, 4);
  }

  String horizontal() {
    return box.substring(4, 5);
  }

  String vertical() {
    return box.substring(5, 6);
  }
}
