package alug.tui;

import alug.base.AlugException;
import alug.base.Secret;
import alug.opening.Batch;
import alug.opening.OpenResult;
import alug.opening.Progress;
import alug.picker.Catalog;
import alug.picker.News.DemoCode;
import alug.picker.OpenWith;
import alug.picker.PickerEffect.Order;
import alug.picker.Room;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.session.Approval;
import alug.session.MfaCodes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What works behind the picker. Everything here may take its time and fail with an AlugException;
 * nothing is called on the thread that draws.
 */
public interface Backstage {
  /** Reads the configuration again. */
  Catalog catalog();

  /** The profiles as they were last read, with what is remembered of them now. */
  Catalog remembered();

  /** Until when the MFA session of each group's source lives. */
  Map<String, Instant> sessions();

  /** Until when a console of each profile is open. */
  Map<String, Instant> consoles();

  /** What opening each profile would give now. */
  Map<String, SignInPlan> plans();

  /** Plans a profile in this mode, and opens it so, until the picker is left. */
  void prefer(String profile, WantedMode mode);

  /** The profile whose own credentials, and MFA device, a profile is opened with in the end. */
  String source(String profile);

  /** The MFA device that must give a code before a profile can be opened; empty where none must. */
  Optional<String> device(String profile);

  List<String> pins();

  void savePins(List<String> profiles);

  /** The files whose changes make {@link #catalog} differ. */
  List<Path> watchedConfig();

  /** The folder whose changes make sessions and consoles differ. */
  Path watchedState();

  /** Whether {@link #keepFrame} is of use. */
  boolean keepsFrame();

  /**
   * Keeps a first frame, to be shown at the next start if that would look the same.
   *
   * @param picture what shows it on a raw terminal
   * @param until from when on it is wrong in any case
   */
  void keepFrame(String picture, Instant until);

  /** Gets connections and the SDK ready for the first sign-in. */
  void warmUp();

  /** These may soon be opened together. */
  default void marked(Set<String> profiles) {}

  /** Somebody pressed a key; returns at once, unlike all else here. */
  default void personActed() {}

  /**
   * Opens consoles and waits for all of them.
   *
   * @param codes asked for MFA codes, from several threads
   * @param stop asked when the rest is not wanted any more
   * @throws alug.base.AlugException where none can even be tried
   */
  List<OpenResult> open(Opening opening, MfaCodes codes, Progress progress, Batch.Stop stop);

  /** Why a profile cannot be ordered at all: it is not in the files any more. */
  Optional<AlugException> missing(String profile);

  /** How many consoles the browser keeps apart. */
  Room room();

  /** Why the links of the last batch are not opened although they were to be; empty otherwise. */
  String noBrowser();

  /**
   * A batch.
   *
   * @param copy copies the links in place of opening them
   * @param multiSession whether AWS's multi-session is on in the browser, whatever the settings say
   */
  record Opening(List<Order> orders, boolean copy, boolean multiSession) {
    public Opening {
      orders = List.copyOf(orders);
    }

    public OpenWith with() {
      return orders.isEmpty() ? OpenWith.DEFAULTS : orders.get(0).with();
    }
  }

  /** Makes or renews the MFA session of a group's source. */
  void logIn(String group, MfaCodes codes);

  /** Forgets the MFA session of a group's source. */
  void forget(String group);

  /** Takes the last {@link #forget} of a group back. */
  void undoForget(String group);

  /** Copies texts to the clipboard, a line each; says how it went. */
  String copy(List<Secret> texts);

  /** Prints links to the terminal, which is free meanwhile, and waits for Enter. */
  void printLinks(Map<String, Secret> byProfile);

  /** The sandbox's code of a device; empty outside a demo. */
  Optional<DemoCode> demoCode(String serial);

  /** How the picker asks whether a command of the configuration may run. */
  void approveWith(Approval approval);
}
