package alug.picker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in front of the list.
 *
 * @param overlays the last one in front of the others
 * @param questions what is asked next, one after the other
 * @param typedAt when the list last got a text; a key since then ends the typing
 */
record Fronts(List<Overlay> overlays, List<News> questions, Instant typedAt) {
  static final Fronts NONE = new Fronts(List.of(), List.of(), Instant.EPOCH);

  Fronts {
    overlays = List.copyOf(overlays);
    questions = List.copyOf(questions);
  }

  boolean isEmpty() {
    return overlays.isEmpty();
  }

  Optional<Overlay> top() {
    return overlays.isEmpty() ? Optional.empty() : Optional.of(overlays.get(overlays.size() - 1));
  }

  /** Where the overlay stands before which nothing is to be seen; -1 where the list is. */
  int lowest(Size size) {
    int at = overlays.size() - 1;
    while (at >= 0 && !overlays.get(at).coversAll(size)) {
      at--;
    }
    return at;
  }

  boolean has(Class<? extends Overlay> kind) {
    for (Overlay overlay : overlays) {
      if (kind.isInstance(overlay)) {
        return true;
      }
    }
    return false;
  }

  Fronts show(Overlay overlay) {
    List<Overlay> more = new ArrayList<>(overlays);
    more.add(overlay);
    return new Fronts(more, questions, typedAt);
  }

  /** The same with another overlay, or none, in a place. */
  Fronts replace(int at, Optional<Overlay> next) {
    List<Overlay> others = new ArrayList<>(overlays);
    if (next.isPresent()) {
      others.set(at, next.get());
    } else {
      others.remove(at);
    }
    return new Fronts(others, questions, typedAt);
  }

  /** A question that is not on the screen already. */
  Fronts ask(News question) {
    if (question instanceof News.MfaAsked asked && isOnScreen(asked.question())) {
      return this;
    }
    List<News> more = new ArrayList<>(questions);
    int before = question instanceof News.MfaAsked asked ? indexOf(asked.question()) : -1;
    if (before < 0) {
      more.add(question);
    } else {
      more.set(before, question);
    }
    return new Fronts(overlays, more, typedAt);
  }

  /** Whether a code is being asked for by that question already, or will be in its turn. */
  boolean isAsking(long question) {
    return isOnScreen(question) || indexOf(question) >= 0;
  }

  private boolean isOnScreen(long question) {
    for (Overlay overlay : overlays) {
      if (overlay instanceof MfaDialog dialog && dialog.asked().question() == question) {
        return true;
      }
    }
    return false;
  }

  /** Where a question waits for its turn; -1 where it does not. */
  private int indexOf(long question) {
    for (int at = 0; at < questions.size(); at++) {
      if (questions.get(at) instanceof News.MfaAsked asked && asked.question() == question) {
        return at;
      }
    }
    return -1;
  }

  /** Without a question that needs no answer any more. */
  Fronts forget(long question) {
    List<News> others = new ArrayList<>(questions);
    others.removeIf(news -> news instanceof News.MfaAsked asked && asked.question() == question);
    return new Fronts(overlays, others, typedAt);
  }

  /** The next question comes to the front, unless another one is there. */
  Fronts asking(Change change) {
    Overlay top = top().orElse(null);
    if (questions.isEmpty() || top instanceof MfaDialog || top instanceof QuestionDialog) {
      return this;
    }
    Fronts rest = new Fronts(overlays, questions.subList(1, questions.size()), typedAt);
    News next = questions.get(0);
    if (next instanceof News.MfaAsked asked) {
      return rest.show(MfaDialog.of(asked, has(BatchScreen.class), attentionFrom(change.now)));
    }
    return next instanceof News.Asked asked ? rest.show(new QuestionDialog(asked)) : rest;
  }

  /** From when on a dialog that opens now has the person's attention. */
  private Instant attentionFrom(Instant now) {
    Instant settled = typedAt.plus(MfaDialog.NOT_MEANT_FOR_IT);
    return settled.isAfter(now) ? now : typedAt;
  }

  /** Notes what the list gets, to know whether the person is in the middle of typing. */
  Fronts heard(PickerEvent event, Instant now) {
    Instant at = event instanceof PickerEvent.Text ? now : Instant.EPOCH;
    return at.equals(typedAt) ? this : new Fronts(overlays, questions, at);
  }

  /** Gives a key, a text or the mouse to what is in front of all. */
  static void input(Change change, PickerEvent event) {
    follow(change, change.fronts.overlays.size() - 1, event);
  }

  /** Tells all of them what happened outside, the front one first. */
  static void tell(Change change, PickerEvent event) {
    for (int at = change.fronts.overlays.size() - 1; at >= 0; at--) {
      follow(change, at, event);
    }
  }

  private static void used(Change change, MfaDialog dialog, Instant until) {
    change.outside = change.outside.withUsedCode(dialog.asked().device(), until);
  }

  private static void follow(Change change, int at, PickerEvent event) {
    Overlay overlay = change.fronts.overlays.get(at);
    Turn turn = overlay.on(event, change.around());
    if (overlay instanceof MfaDialog dialog) {
      dialog.given(turn, change.now).ifPresent(until -> used(change, dialog, until));
    }
    change.fronts = change.fronts.replace(at, turn.next());
    Enter.follow(change, turn);
  }
}
