package alug.picker;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * All the picker knows. It is a value: {@link PickerEvent#applyTo} makes another one.
 *
 * @param destination what a pasted ARN or URL wants Enter to open
 * @param escapes how often Esc was pressed, and nothing else, until now
 * @param wakeAt the time of the last {@link PickerEffect.WakeAt}
 */
public record PickerState(
    PickerSetup setup,
    KeyBindings keys,
    Size size,
    Instant now,
    CatalogIndex index,
    Outside outside,
    ListState list,
    QueryLine query,
    Optional<String> destination,
    Fronts fronts,
    BatchQueue queue,
    Toasts toasts,
    PaneState pane,
    int escapes,
    Optional<Instant> wakeAt) {
  /** Whether the list is there, or the reason why there is none. */
  public boolean isReady() {
    return outside.loaded() || outside.trouble().isPresent();
  }

  /** Makes the search ready, so that the first key need not wait for it; on any thread. */
  public void warm() {
    index.search().order(index, outside.pins());
  }

  /**
   * The same picker with the first rows only, for a rehearsal; it shares nothing that is written.
   */
  public PickerState excerpt(int rows) {
    Catalog all = index.catalog();
    Change change = new Change(this);
    change.index(
        CatalogIndex.of(
            new Catalog(
                all.rows().subList(0, Math.min(rows, all.rows().size())),
                all.groups(),
                all.files(),
                all.problems())));
    return change.toStep().state();
  }

  /** The same at another time; nothing else is changed by that. */
  PickerState at(Instant time) {
    Change change = new Change(this);
    change.now = time;
    return change.state();
  }

  /** The marked profiles; the same object until others are marked. */
  public Set<String> marks() {
    return list.settings().marks();
  }

  /** Whether a text goes to the filter of a list: nothing is done outside for it then. */
  public boolean isFiltering() {
    return isReady() && hasRows() && fronts.isEmpty();
  }

  /** Whether there is anything to list. */
  boolean hasRows() {
    return index.hasSomethingToOpen();
  }

  /** The row the cursor is on. */
  Optional<Row> current() {
    int cursor = list.cursor();
    return cursor < 0 || list.view().isHeader(cursor)
        ? Optional.empty()
        : Optional.of(index.row(list.view().row(cursor)));
  }

  /** The group of the line the cursor is on. */
  Optional<Catalog.Group> currentGroup() {
    int cursor = list.cursor();
    if (cursor < 0) {
      return Optional.empty();
    }
    View view = list.view();
    int group =
        view.isHeader(cursor) ? view.header(cursor) : index.groups().ofRow(view.row(cursor));
    return Optional.of(index.groups().group(group));
  }

  Geometry geometry() {
    int extra = toasts.first().isEmpty() ? 0 : ToastLines.of(this).size() - 1;
    return Geometry.of(size, !pane.hidden() && hasRows(), extra);
  }

  Around around() {
    return new Around(
        size,
        now,
        setup.zone(),
        setup.home(),
        setup.glyphs(),
        setup.caution(),
        index.byId(),
        current(),
        destination,
        outside.consoles(),
        outside.sessions(),
        queue.batch(),
        outside.room(),
        outside.usedCodes());
  }

  /** Without what is in it: a filter may hold a code that was typed too early. */
  @Override
  public String toString() {
    return "PickerState[" + size + ", " + index.size() + " rows, line " + list.cursor() + "]";
  }
}
