package alug.picker;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Which rows are listed at all. */
enum Scope {
  ALL("all"),
  /** Those with an open console. */
  LIVE("live"),
  /** Those that were opened before. */
  RECENT("recent"),
  MARKED("marked");

  private final String words;

  Scope(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  Scope next() {
    return switch (this) {
      case ALL -> LIVE;
      case LIVE -> RECENT;
      case RECENT -> MARKED;
      case MARKED -> ALL;
    };
  }

  boolean has(Row row, Map<String, Instant> consoles, Set<String> marks) {
    return switch (this) {
      case ALL -> true;
      case LIVE -> consoles.containsKey(row.id());
      case RECENT -> row.lastOpened().isPresent();
      case MARKED -> marks.contains(row.id());
    };
  }
}
