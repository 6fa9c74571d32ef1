package alug.picker;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What an overlay may know of the picker.
 *
 * @param zone in which hours are shown
 * @param rows the catalog's rows by id
 * @param current the row the cursor is on
 * @param consoles until when a console of each profile is open
 * @param sessions until when the session of each group's source lives
 * @param batch the consoles being opened, or those opened last
 */
record Around(
    Size size,
    Instant now,
    ZoneId zone,
    Glyphs glyphs,
    Map<String, Row> rows,
    Optional<Row> current,
    Map<String, Instant> consoles,
    Map<String, Instant> sessions,
    Optional<Batch> batch) {
  Optional<Row> row(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  Optional<Instant> consoleUntil(String id) {
    return Optional.ofNullable(consoles.get(id)).filter(now::isBefore);
  }

  Optional<Instant> sessionUntil(String group) {
    return Optional.ofNullable(sessions.get(group)).filter(now::isBefore);
  }
}
