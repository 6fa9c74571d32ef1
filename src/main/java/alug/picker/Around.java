package alug.picker;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an overlay may know of the picker.
 *
 * @param zone in which hours are shown
 * @param home the person's home folder, shown as {@code ~}; empty if unknown
 * @param caution when opening asks first
 * @param rows the catalog's rows by id
 * @param current the row the cursor is on
 * @param destination where Enter leads to, if not to the profile's front page
 * @param consoles until when a console of each profile is open
 * @param sessions until when the session of each group's source lives
 * @param batch the consoles being opened, or those opened last
 * @param room how many consoles the browser keeps apart
 * @param usedCodes until when each device shows a code that was taken already
 */
record Around(
    Size size,
    Instant now,
    Supplier<ZoneId> zone,
    String home,
    Glyphs glyphs,
    Caution caution,
    Map<String, Row> rows,
    Optional<Row> current,
    Optional<String> destination,
    Map<String, Instant> consoles,
    Map<String, Instant> sessions,
    Optional<Batch> batch,
    Room room,
    Map<String, Instant> usedCodes) {
  Optional<Row> row(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** Whether a profile of the batch takes a code that opens nothing else. */
  boolean takesOwnCode(String profile) {
    Optional<PickerEffect.Order> order =
        batch.filter(one -> !one.isDone()).flatMap(one -> one.order(profile));
    Row row = rows.get(profile);
    return order.isPresent() && row != null && CodeCount.isOwn(order.get(), row);
  }

  Optional<Instant> consoleUntil(String id) {
    return Optional.ofNullable(consoles.get(id)).filter(now::isBefore);
  }

  Optional<Instant> sessionUntil(String group) {
    return Optional.ofNullable(sessions.get(group)).filter(now::isBefore);
  }

  /** A path as a person writes it. */
  String shown(Path path) {
    String text = path.toString();
    boolean inside =
        !home.isEmpty() && text.startsWith(home) && text.startsWith("/", home.length());
    return inside ? "~" + text.substring(home.length()) : text;
  }
}
