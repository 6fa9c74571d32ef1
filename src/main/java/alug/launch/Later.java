package alug.launch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs something after a while. */
interface Later {
  /** By the JDK's own timer thread. */
  Later TIMER =
      (wait, task) ->
          CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS).execute(task);

  void run(Duration wait, Runnable task);
}
