package alug.opening;

import alug.launch.Browser;
import alug.launch.Isolation;
import alug.launch.Launched;
import alug.launch.OpenRequest;
import alug.launch.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A browser that opens at once and remembers what. */
final class NotingBrowser implements Browser {
  private final List<OpenRequest> requests = new ArrayList<>();
  volatile Outcome outcome = Outcome.OPENED;

  @Override
  public synchronized Launched open(OpenRequest request) {
    requests.add(request);
    notifyAll();
    return new Launched(request.profile(), CompletableFuture.completedFuture(outcome));
  }

  synchronized List<String> opened() {
    return requests.stream().map(OpenRequest::profile).toList();
  }

  synchronized OpenRequest last() {
    return requests.get(requests.size() - 1);
  }

  /** Waits until so many were opened; for ever if they never are. */
  synchronized void awaitOpened(int count) {
    try {
      while (requests.size() < count) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Isolation isolation() {
    return Isolation.APART;
  }

  @Override
  public int parallelism() {
    return 8;
  }

  @Override
  public String describe() {
    return "a noting browser";
  }
}
