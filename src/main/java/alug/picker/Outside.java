package alug.picker;

import alug.base.AlugException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the world outside.
 *
 * @param loaded whether the configuration was read at all
 * @param trouble why it could not be read the last time
 * @param consoles until when a console of each profile is open; those that ended are left out
 * @param sessions until when the session of each group's source lives; likewise
 * @param pins the pinned profiles
 * @param room how many consoles the browser keeps apart
 * @param usedCodes until when each MFA device shows a code that was taken already
 */
record Outside(
    boolean loaded,
    Optional<AlugException> trouble,
    Map<String, Instant> consoles,
    Map<String, Instant> sessions,
    Set<String> pins,
    Room room,
    Map<String, Instant> usedCodes) {
  static final Outside UNKNOWN =
      new Outside(false, Optional.empty(), Map.of(), Map.of(), Set.of(), Room.FOR_ALL, Map.of());

  Outside read() {
    return new Outside(true, Optional.empty(), consoles, sessions, pins, room, usedCodes);
  }

  Outside broken(AlugException failure) {
    return new Outside(loaded, Optional.of(failure), consoles, sessions, pins, room, usedCodes);
  }

  Outside withConsoles(Map<String, Instant> until) {
    return new Outside(loaded, trouble, until, sessions, pins, room, usedCodes);
  }

  Outside withSessions(Map<String, Instant> until) {
    return new Outside(loaded, trouble, consoles, until, pins, room, usedCodes);
  }

  Outside withPins(List<String> profiles) {
    Set<String> other = Collections.unmodifiableSet(new LinkedHashSet<>(profiles));
    return new Outside(loaded, trouble, consoles, sessions, other, room, usedCodes);
  }

  Outside withRoom(Room other) {
    return new Outside(loaded, trouble, consoles, sessions, pins, other, usedCodes);
  }

  /** With a device whose code was taken. */
  Outside withUsedCode(String device, Instant until) {
    Map<String, Instant> used = new HashMap<>(usedCodes);
    used.put(device, until);
    return new Outside(
        loaded, trouble, consoles, sessions, pins, room, Collections.unmodifiableMap(used));
  }

  /** Whether something is over. */
  boolean endsBy(Instant now) {
    return endsBy(consoles, now) || endsBy(sessions, now);
  }

  private static boolean endsBy(Map<String, Instant> until, Instant now) {
    for (Instant end : until.values()) {
      if (!now.isBefore(end)) {
        return true;
      }
    }
    return false;
  }

  /** Without what has ended. */
  Outside at(Instant now) {
    return new Outside(
        loaded, trouble, alive(consoles, now), alive(sessions, now), pins, room, usedCodes);
  }

  private static Map<String, Instant> alive(Map<String, Instant> until, Instant now) {
    Map<String, Instant> alive = new HashMap<>();
    for (Map.Entry<String, Instant> entry : until.entrySet()) {
      if (now.isBefore(entry.getValue())) {
        alive.put(entry.getKey(), entry.getValue());
      }
    }
    return Collections.unmodifiableMap(alive);
  }
}
