package alug.picker;

import alug.plan.WantedMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does what a key of the list, or the key menu, asks for. */
final class Actions {
  private static final int CANCELLED = 130;

  private Actions() {}

  static void press(Change change, PickerEvent.Key key) {
    Optional<Action> action = change.keys.action(key);
    if (action.isEmpty()) {
      return;
    }
    // Ctrl-D ends the input, as in a shell, where there is nothing to delete.
    boolean ends = action.get() == Action.DELETE_RIGHT && key.ctrl() && change.query.isEmpty();
    boolean switches =
        action.get() == Action.LINE_END && change.query.isEmpty() && change.geometry().hasPane();
    run(change, ends ? Action.QUIT : switches ? Action.SWITCH_PLAN : action.get());
  }

  /** Does what a key does whatever stands in front; false where it is none of those keys. */
  static boolean pressedAnywhere(Change change, PickerEvent event) {
    Optional<Action> action =
        event instanceof PickerEvent.Key key ? change.keys.action(key) : Optional.empty();
    boolean anywhere =
        action.filter(one -> one == Action.REDRAW || one == Action.SUSPEND).isPresent();
    if (anywhere) {
      run(change, action.get());
    }
    return anywhere;
  }

  static void run(Change change, Action action) {
    switch (action) {
      case UP -> change.move(-1);
      case DOWN -> change.move(1);
      case PAGE_UP -> change.move(-page(change));
      case PAGE_DOWN -> change.move(page(change));
      case FIRST -> change.cursor(0);
      case LAST -> change.cursor(change.list().view().size() - 1);
      case GROUP_UP -> Folding.group(change, -1);
      case GROUP_DOWN -> Folding.group(change, 1);
      case LEFT, RIGHT -> {
        if (change.query.isEmpty()) {
          Folding.fold(change, action == Action.LEFT);
        } else {
          Filter.edit(change, action);
        }
      }
      case OPEN -> Enter.open(change, false);
      case COPY -> Enter.open(change, true);
      case PRINT -> change.emit(new PickerEffect.PrintLinks());
      case MARK_DOWN, MARK_UP, MARK, MARK_ALL, UNMARK_ALL -> Marking.run(change, action);
      case SCOPE -> change.settings(change.settings().with(change.settings().scope().next()));
      case SORT -> change.settings(change.settings().with(change.settings().sort().next()));
      case LOG_IN, FORGET -> session(change, action);
      case PIN -> pin(change);
      case UNDO -> undo(change);
      case RELOAD -> change.emit(new PickerEffect.Reload());
      case REDRAW -> redraw(change);
      case SUSPEND -> change.emit(new PickerEffect.Suspend());
      case BACK -> back(change);
      case QUIT -> quit(change);
      case PANE_UP -> change.pane = change.pane.scrolledBy(-1);
      case PANE_DOWN -> change.pane = change.pane.scrolledBy(1);
      case SWITCH_PLAN -> switchPlan(change);
      case DETAILS, KEYS, OPEN_WITH, BATCH -> Dialogs.run(change, action);
      default -> Filter.edit(change, action);
    }
  }

  /** Leaves; a batch opens no more. */
  static void quit(Change change) {
    if (change.queue.isRunning()) {
      change.emit(new PickerEffect.CancelOpening());
    }
    change.emit(new PickerEffect.Exit(change.queue.gotConsole() ? 0 : CANCELLED));
  }

  /** Paints all again, and goes on to the next word. */
  private static void redraw(Change change) {
    change.toasts = change.toasts.next(change.now);
    change.emit(new PickerEffect.Redraw());
  }

  private static int page(Change change) {
    return Math.max(1, change.geometry().listHeight() - 1);
  }

  private static void back(Change change) {
    if (change.query.isEmpty() && change.destination.isEmpty()) {
      quit(change);
      return;
    }
    change.query(QueryLine.EMPTY);
    change.destination = Optional.empty();
  }

  private static void session(Change change, Action action) {
    Optional<Catalog.Group> group = change.state().currentGroup();
    if (group.isEmpty()) {
      return;
    }
    String name = group.get().name();
    Instant until = change.outside.sessions().get(name);
    if (!group.get().hasMfa()) {
      change.say(name + " needs no MFA code");
    } else if (action == Action.LOG_IN) {
      if (until != null) {
        String left = TimeLeft.label(until, change.now);
        change.say(name + " is logged in for " + left + "; a code renews it, esc keeps it");
      }
      change.emit(new PickerEffect.LogIn(name));
    } else if (until == null) {
      change.say(name + " has no session");
    } else {
      change.emit(new PickerEffect.Forget(name));
      change.say("session of " + name + " forgotten", new Toast.Remember(name));
    }
  }

  private static void pin(Change change) {
    Optional<Row> row = change.current();
    if (row.isEmpty()) {
      return;
    }
    String id = row.get().id();
    Set<String> pins = new LinkedHashSet<>(change.outside.pins());
    boolean pinned = pins.add(id);
    if (!pinned) {
      pins.remove(id);
    }
    List<String> profiles = new ArrayList<>(pins);
    change.outside = change.outside.withPins(profiles);
    change.relist();
    change.emit(new PickerEffect.SavePins(profiles));
    change.say(id + (pinned ? " pinned" : " no longer pinned"));
  }

  /** Plans the current row the other way, where there is one. */
  private static void switchPlan(Change change) {
    Optional<Row> row = change.current();
    if (row.isEmpty()) {
      return;
    }
    Optional<WantedMode> other = DetailsPane.otherMode(row.get());
    if (other.isPresent()) {
      change.emit(new PickerEffect.Prefer(row.get().id(), other.get()));
    } else {
      change.say(row.get().id() + " opens in one way only");
    }
  }

  private static void undo(Change change) {
    Optional<Toast.Undo> undo = change.toasts.undo();
    if (undo.isPresent()) {
      change.toasts = change.toasts.withoutUndo(change.now);
      undo.get().happen(change);
    } else {
      // Terminals send the same byte for Ctrl-_ and Ctrl-/.
      run(change, Action.KEYS);
    }
  }
}
