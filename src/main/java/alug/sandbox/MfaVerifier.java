package alug.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks MFA codes the way AWS does: up to two steps either side of now, each code once, in any
 * order, nine verifications per device in each three-minute window of UTC, good ones included.
 *
 * <p>Source: public recordings of AWS.
 */
final class MfaVerifier {
  private static final int STEPS_EITHER_SIDE = 2;
  private static final int BUDGET = 9;
  private static final int WINDOW_SECONDS = 180;

  // Now first, then the codes that stay good longest.
  private static final List<Integer> HAND_OUT_ORDER = List.of(0, 1, 2, -1, -2);

  private final World world;
  private final InstantSource clock;
  private final Map<String, State> states = new HashMap<>();

  MfaVerifier(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  /** A device's used steps, and the verifications in the current window. */
  private static final class State {
    final Set<Long> used = new HashSet<>();
    final Set<Long> handedOut = new HashSet<>();
    long window;
    int verifications;

    boolean takesAnother(Instant now) {
      long current = Math.floorDiv(now.getEpochSecond(), WINDOW_SECONDS);
      if (current != window) {
        window = current;
        verifications = 0;
      }
      verifications++;
      return verifications <= BUDGET;
    }
  }

  /**
   * Accepts a code of one of the user's own devices, or refuses as AWS does.
   *
   * @return when it was accepted
   */
  synchronized Instant verify(String userArn, String serial, String code) {
    Instant now = clock.instant();
    MfaDevice device = device(userArn, serial);
    State state = states.computeIfAbsent(serial, unseen -> new State());
    if (!state.takesAnother(now)) {
      throw unableToValidate();
    }
    long step = Totp.step(now);
    for (long tried = step - STEPS_EITHER_SIDE; tried <= step + STEPS_EITHER_SIDE; tried++) {
      if (device.code(tried).equals(code) && state.used.add(tried)) {
        return now;
      }
    }
    throw StsRefusal.accessDenied(
        "MultiFactorAuthentication failed with invalid MFA one time pass code. ");
  }

  /** The code every device shows now. */
  synchronized List<CurrentCode> current() {
    Instant now = clock.instant();
    long step = Totp.step(now);
    List<CurrentCode> codes = new ArrayList<>();
    for (MfaDevice device : world.devices()) {
      State state = states.get(device.serial());
      boolean used = state != null && state.used.contains(step);
      codes.add(new CurrentCode(device.serial(), device.code(step), Totp.secondsLeft(now), used));
    }
    return codes;
  }

  /** A code that is accepted now and was neither used nor handed out before. */
  synchronized CurrentCode handOut(String serial) {
    MfaDevice device =
        world.devices().stream()
            .filter(one -> one.serial().equals(serial))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no MFA device " + serial));
    State state = states.computeIfAbsent(serial, unseen -> new State());
    Instant now = clock.instant();
    for (int offset : HAND_OUT_ORDER) {
      long step = Totp.step(now) + offset;
      if (!state.used.contains(step) && state.handedOut.add(step)) {
        int seconds = Totp.secondsLeft(now) + (offset + STEPS_EITHER_SIDE) * Totp.STEP_SECONDS;
        return new CurrentCode(serial, device.code(step), seconds, false);
      }
    }
    throw new IllegalStateException("every code of " + serial + " that is good now was handed out");
  }

  private MfaDevice device(String userArn, String serial) {
    User user = world.user(userArn).orElseThrow(MfaVerifier::unableToValidate);
    for (MfaDevice device : user.devices()) {
      if (device.serial().equals(serial)) {
        return device;
      }
    }
    throw unableToValidate();
  }

  private static StsRefusal unableToValidate() {
    return StsRefusal.accessDenied(
        "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA"
            + " serial number is valid and associated with this user.");
  }
}
