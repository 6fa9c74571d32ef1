package alug.picker;

/**
 * The signs of the picker. Those of a row are neither wide nor ambiguous (UAX 11); the lines of a
 * box are ambiguous, so only dialogs have them.
 */
public enum Glyphs {
  UNICODE("❯✓✗∙▸▾↻", "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏", "┌┐└┘─│"),
  ASCII(">+x.>v~", "|/-\\", "++++-|");

  /** How long a picture of the spinner stays. */
  static final int SPINNER_MILLIS = 125;

  private final String signs;
  private final String spinner;
  private final String box;

  Glyphs(String signs, String spinner, String box) {
    this.signs = signs;
    this.spinner = spinner;
    this.box = box;
  }

  String cursor() {
    return nth(signs, 0);
  }

  String live() {
    return nth(signs, 1);
  }

  String failed() {
    return nth(signs, 2);
  }

  String queued() {
    return nth(signs, 3);
  }

  String folded() {
    return nth(signs, 4);
  }

  String unfolded() {
    return nth(signs, 5);
  }

  String reloading() {
    return nth(signs, 6);
  }

  /** Little time left, or something the person has to do. */
  String soon() {
    return "!";
  }

  String marked() {
    return "*";
  }

  /** The spinner's picture at a time, in milliseconds. */
  String spinner(long millis) {
    return nth(spinner, (int) Math.floorMod(millis / SPINNER_MILLIS, (long) spinner.length()));
  }

  String topLeft() {
    return nth(box, 0);
  }

  String topRight() {
    return nth(box, 1);
  }

  String bottomLeft() {
    return nth(box, 2);
  }

  String bottomRight() {
    return nth(box, 3);
  }

  String horizontal() {
    return nth(box, 4);
  }

  String vertical() {
    return nth(box, 5);
  }

  private static String nth(String signs, int index) {
    return signs.substring(index, index + 1);
  }
}
