package alug.picker;

import alug.plan.WantedMode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the marked consoles should be opened, where it differs from their profiles.
 *
 * @param duration seconds, 900..43200
 * @param destination a console URL, a service or an ARN
 * @param browser a value of the setting {@code browser}
 */
public record OpenWith(
    Optional<WantedMode> mode,
    OptionalInt duration,
    Optional<String> region,
    Optional<String> destination,
    Optional<String> browser) {
  /** As the profiles and settings say. */
  public static final OpenWith DEFAULTS =
      new OpenWith(
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same with another destination. */
  OpenWith to(Optional<String> page) {
    return new OpenWith(mode, duration, region, page, browser);
  }

  /** The same for so many seconds. */
  OpenWith lasting(int seconds) {
    return new OpenWith(mode, OptionalInt.of(seconds), region, destination, browser);
  }

  /** The same in a mode. */
  public OpenWith in(WantedMode wanted) {
    return new OpenWith(Optional.of(wanted), duration, region, destination, browser);
  }
}
