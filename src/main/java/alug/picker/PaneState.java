package alug.picker;

/**
 * The details beside the list.
 *
 * @param hidden whether the person closed them
 * @param scrolled by how many lines
 */
record PaneState(boolean hidden, int scrolled) {
  static final PaneState SHOWN = new PaneState(false, 0);

  PaneState toggled() {
    return new PaneState(!hidden, 0);
  }

  PaneState scrolledBy(int lines) {
    return new PaneState(hidden, Math.max(0, scrolled + lines));
  }
}
