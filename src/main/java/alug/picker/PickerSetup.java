package alug.picker;

import alug.plan.WantedMode;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What does not change while the picker is up.
 *
 * @param zone in which hours are shown; asked for when one is, since finding it out takes 18 ms
 * @param home the person's home folder, shown as {@code ~}; empty if unknown
 * @param keys other keys by action, as the settings write them: {@code copy} to {@code ^y}
 * @param query the filter to start with; an account id, an ARN or a console URL counts as pasted
 * @param confirmAbove from how many consoles on it asks: more than this
 * @param asks whether it asks before many consoles open
 * @param batchMode how several roles open that would need several codes; empty asks
 * @param bell whether the bell rings when a console has 5 minutes left
 */
public record PickerSetup(
    Glyphs glyphs,
    Supplier<ZoneId> zone,
    String home,
    Map<String, String> keys,
    String query,
    int confirmAbove,
    boolean asks,
    Optional<WantedMode> batchMode,
    boolean bell) {
  public PickerSetup {
    keys = Map.copyOf(keys);
  }

  Caution caution() {
    return new Caution(confirmAbove, asks, batchMode.orElse(WantedMode.AUTO));
  }
}
