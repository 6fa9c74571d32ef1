package alug.picker;

import java.time.Instant;
import java.util.Optional;

/** What is going on with a row: a sign, the words in its LEFT column, and their style. */
record RowState(String sign, String words, Style style) {
  private static final String NOTHING = "-";

  static RowState of(PickerState state, Row row) {
    Glyphs glyphs = state.setup().glyphs();
    Optional<Batch> batch = state.queue().batch();
    boolean ordered = batch.isPresent() && batch.get().has(row.id());
    Optional<Ending> ending = ordered ? batch.get().ending(row.id()) : Optional.empty();
    if (ordered && ending.isEmpty() && !batch.get().isDone()) {
      return underWay(batch.get().stage(row.id()), glyphs, state.now());
    }
    Instant until = state.outside().consoles().get(row.id());
    if (ending.isPresent() && !ending.get().kind().isGood()) {
      String words = until == null ? "failed" : TimeLeft.label(until, state.now());
      return new RowState(glyphs.failed(), words, Style.BAD);
    }
    if (until == null) {
      return new RowState(" ", NOTHING, Style.MUTED);
    }
    boolean soon = TimeLeft.isSoon(until, state.now());
    return new RowState(
        soon ? glyphs.soon() : glyphs.live(),
        TimeLeft.label(until, state.now()),
        soon ? Style.WARN : Style.OK);
  }

  private static RowState underWay(Stage stage, Glyphs glyphs, Instant now) {
    return switch (stage) {
      case QUEUED -> new RowState(glyphs.queued(), "queued", Style.MUTED);
      case WAITING_FOR_CODE -> new RowState(glyphs.soon(), "code?", Style.WARN);
      default -> new RowState(glyphs.spinner(now.toEpochMilli()), "busy", Style.BUSY);
    };
  }
}
