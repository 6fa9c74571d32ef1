package alug.plan;

import alug.profile.ProfileEntry;
import java.util.OptionalInt;

/**
 * What the person asks for.
 *
 * @param mode the way in
 * @param duration {@code --duration} in seconds, 900..43200
 * @param defaultSeconds for profiles without {@code duration_seconds}
 */
public record PlanRequest(WantedMode mode, OptionalInt duration, int defaultSeconds) {
  public PlanRequest {
    if (!ConsoleSeconds.isAllowed(duration.orElse(defaultSeconds))) {
      throw new IllegalArgumentException("duration " + duration.orElse(defaultSeconds));
    }
  }

  /** Nothing but the defaults of the original: auto, one hour. */
  public static PlanRequest defaults() {
    return new PlanRequest(WantedMode.AUTO, OptionalInt.empty(), ConsoleSeconds.CHAINED);
  }

  /** The seconds asked for an entry: the command line, the profile, the setting. */
  public int secondsFor(ProfileEntry entry) {
    return duration.orElse(entry.durationSeconds().orElse(defaultSeconds));
  }
}
