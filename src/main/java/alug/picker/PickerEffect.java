package alug.picker;

import alug.base.Secret;
import alug.plan.WantedMode;
import java.time.Instant;
import java.util.List;

/** Something the picker wants done outside. What comes of it returns as {@link News}. */
public sealed interface PickerEffect {
  /** Reads the configuration again. */
  record Reload() implements PickerEffect {}

  /**
   * Opens consoles, in this order.
   *
   * @param copy copies the links instead
   * @param multiSession whether the person says that AWS's multi-session is on in the browser
   */
  record Open(List<Order> orders, boolean copy, boolean multiSession) implements PickerEffect {
    public Open {
      orders = List.copyOf(orders);
    }

    public Open(List<Order> orders, boolean copy) {
      this(orders, copy, false);
    }
  }

  /** One console to open. */
  record Order(String profile, OpenWith with) {}

  /** Opens no more of the batch; what is under way ends. */
  record CancelOpening() implements PickerEffect {}

  /** The answer to {@link News.MfaAsked}. */
  record AnswerMfa(long question, MfaReply reply) implements PickerEffect {}

  /** What the person said to the question for a code. */
  sealed interface MfaReply {
    /** Six digits. */
    record Code(Secret digits) implements MfaReply {}

    /** The offer: an hour from the cached session, no code. */
    record TakeOffer() implements MfaReply {}

    /** Not this source. */
    record Skip() implements MfaReply {}
  }

  /** The answer to {@link News.Asked}: one of its choices' keys. */
  record Answer(long question, char choice) implements PickerEffect {}

  /** Copies a text that is no secret: an error, an example. */
  record CopyText(String text) implements PickerEffect {}

  /** Copies the links of the batch so far. */
  record CopyLinks() implements PickerEffect {}

  /** Leaves the screen, prints the links of the batch and comes back. */
  record PrintLinks() implements PickerEffect {}

  /** Makes or renews the MFA session of a group's source. */
  record LogIn(String group) implements PickerEffect {}

  /** Forgets the MFA session of a group's source. */
  record Forget(String group) implements PickerEffect {}

  /** Takes the last {@link Forget} back. */
  record UndoForget(String group) implements PickerEffect {}

  /** Keeps the pinned profiles for the next start. */
  record SavePins(List<String> profiles) implements PickerEffect {
    public SavePins {
      profiles = List.copyOf(profiles);
    }
  }

  /** Plans a profile in this mode from now on; {@link News.PlansChanged} says what comes of it. */
  record Prefer(String profile, WantedMode mode) implements PickerEffect {}

  /** Sends a Tick at that time, when the next label on the screen changes. */
  record WakeAt(Instant time) implements PickerEffect {}

  /** Stops the process as Ctrl-Z does elsewhere. */
  record Suspend() implements PickerEffect {}

  /** Paints every cell again. */
  record Redraw() implements PickerEffect {}

  /** Rings the terminal's bell. */
  record Bell() implements PickerEffect {}

  /** Leaves with an exit code. */
  record Exit(int code) implements PickerEffect {}
}
