package alug.picker;

import alug.search.Matches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One transition under way: parts of the state, to be replaced, and what is to be done outside. */
final class Change {
  final PickerSetup setup;
  final KeyBindings keys;
  Size size;
  Instant now;
  CatalogIndex index;
  Outside outside;
  QueryLine query;
  Optional<String> destination;
  Fronts fronts;
  BatchQueue queue;
  Toasts toasts;
  PaneState pane;
  int escapes;
  private ListState list;
  Optional<Instant> wakeAt;
  private final List<PickerEffect> effects = new ArrayList<>();

  Change(PickerState before) {
    setup = before.setup();
    keys = before.keys();
    size = before.size();
    now = before.now();
    index = before.index();
    outside = before.outside();
    query = before.query();
    destination = before.destination();
    fronts = before.fronts();
    queue = before.queue();
    toasts = before.toasts();
    pane = before.pane();
    escapes = before.escapes();
    list = before.list();
    wakeAt = before.wakeAt();
  }

  /** The state this has become, settled. */
  Step toStep() {
    list = list.settled(geometry().listHeight());
    fronts = fronts.asking(this);
    Optional<Instant> next = Timers.next(state());
    if (!next.equals(wakeAt)) {
      next.ifPresent(time -> effects.add(new PickerEffect.WakeAt(time)));
      wakeAt = next;
    }
    return new Step(state(), effects);
  }

  PickerState state() {
    return new PickerState(
        setup,
        keys,
        size,
        now,
        index,
        outside,
        list,
        query,
        destination,
        fronts,
        queue,
        toasts,
        pane,
        escapes,
        wakeAt);
  }

  void emit(PickerEffect effect) {
    effects.add(effect);
  }

  /** Answers a key. */
  void say(String text) {
    toasts = toasts.say(Toast.answer(text), now);
  }

  /** Answers a key with something that can be taken back. */
  void say(String text, Toast.Undo undo) {
    toasts = toasts.say(Toast.answer(text, undo), now);
  }

  /** Says what nobody asked for just now; it is not lost when something else is said. */
  void tell(String text) {
    toasts = toasts.say(Toast.news(text), now);
  }

  ListState list() {
    return list;
  }

  ListSettings settings() {
    return list.settings();
  }

  Geometry geometry() {
    return state().geometry();
  }

  Optional<Row> current() {
    return state().current();
  }

  Around around() {
    return state().around();
  }

  /** Another filter; the cursor goes to its best row. */
  void query(QueryLine other) {
    boolean same = other.text().equals(query.text());
    query = other;
    if (!same) {
      list = list.with(build(list.view().matches())).counting(index).cursor(0);
    }
    if (!same && other.isEmpty()) {
      destination = Optional.empty();
    }
  }

  void cursor(int line) {
    list = list.cursor(line);
  }

  void move(int lines) {
    list = list.moved(lines);
  }

  /** Other settings of the list; the cursor stays where it is, if that is still there. */
  void settings(ListSettings other) {
    ListState before = list;
    list = list.with(other);
    relist(before, index);
  }

  /** Other marks. Only the scope of the marked ones lists other rows then. */
  void marks(Set<String> marks) {
    if (settings().scope() == Scope.MARKED) {
      settings(settings().withMarks(marks));
    } else {
      list = list.with(settings().withMarks(marks)).counting(index);
    }
  }

  void mark(String id, boolean marked) {
    Set<String> marks = new LinkedHashSet<>(settings().marks());
    if (marked ? marks.add(id) : marks.remove(id)) {
      marks(marks);
    }
  }

  /** Other rows, or rows with other plans; the cursor stays on its profile. */
  void index(CatalogIndex other) {
    CatalogIndex before = index;
    index = other;
    Set<String> marks = new LinkedHashSet<>(settings().marks());
    marks.retainAll(other.byId().keySet());
    ListState listed = list;
    list = list.with(settings().withMarks(marks));
    relist(listed, before);
  }

  /** Something changed that rows are chosen or sorted by. */
  void relist() {
    relist(list, index);
  }

  private void relist(ListState before, CatalogIndex shown) {
    View view = build(null);
    list = list.with(view).counting(index).cursor(lineLike(before, shown, view));
  }

  private View build(@Nullable Matches previous) {
    View view =
        new ViewBuilder(index, list.settings(), outside.consoles(), outside.pins())
            .build(query.text(), previous);
    return view.rows() > 0 ? view : view.suggesting(Closest.to(query.text(), index));
  }

  /** Where the line is on which the cursor was. */
  private int lineLike(ListState before, CatalogIndex shown, View view) {
    int cursor = before.cursor();
    if (cursor < 0) {
      return 0;
    }
    boolean header = before.view().isHeader(cursor);
    int found =
        header
            ? lineOfGroup(view, shown.groups().group(before.view().header(cursor)).name())
            : lineOfRow(view, shown.row(before.view().row(cursor)).id());
    return found < 0 ? cursor : found;
  }

  private int lineOfGroup(View view, String name) {
    for (int group = 0; group < index.groups().count(); group++) {
      if (index.groups().group(group).name().equals(name)) {
        return view.lineOfHeader(group);
      }
    }
    return -1;
  }

  private int lineOfRow(View view, String id) {
    for (int line = 0; line < view.size(); line++) {
      if (!view.isHeader(line) && index.row(view.row(line)).id().equals(id)) {
        return line;
      }
    }
    return -1;
  }
}
