package alug.picker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is being opened, or was opened last, and what waits for that to end.
 *
 * @param gotConsole whether any console was opened since the start
 */
record BatchQueue(Optional<Batch> batch, List<PickerEffect.Open> waiting, boolean gotConsole) {
  static final BatchQueue EMPTY = new BatchQueue(Optional.empty(), List.of(), false);

  BatchQueue {
    waiting = List.copyOf(waiting);
  }

  boolean isRunning() {
    return batch.isPresent() && !batch.get().isDone();
  }

  BatchQueue start(Batch next) {
    return new BatchQueue(Optional.of(next), waiting, gotConsole);
  }

  BatchQueue add(PickerEffect.Open open) {
    List<PickerEffect.Open> more = new ArrayList<>(waiting);
    more.add(open);
    return new BatchQueue(batch, more, gotConsole);
  }

  BatchQueue withoutFirst() {
    return new BatchQueue(batch, waiting.subList(1, waiting.size()), gotConsole);
  }

  /** What waits is not opened any more. */
  BatchQueue stopped() {
    return new BatchQueue(batch, List.of(), gotConsole);
  }

  BatchQueue on(News news, Change change) {
    boolean got = news instanceof News.Finished finished && finished.ending().kind().isGood();
    return new BatchQueue(
        batch.map(current -> current.on(news, change.now)), waiting, gotConsole || got);
  }
}
