package alug.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are switched on; the first one that fits a request strikes and is counted. */
public final class Faults {
  /** Strikes until cleared. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  private static final class Armed {
    final Predicate<Request> target;
    final Fault fault;
    int left;

    Armed(Predicate<Request> target, Fault fault, int left) {
      this.target = target;
      this.fault = fault;
      this.left = left;
    }
  }

  private final List<Armed> armed = new ArrayList<>();

  Faults() {}

  /** The next {@code times} requests to STS. */
  public void onSts(Fault fault, int times) {
    arm(Request::isSts, fault, times);
  }

  /** The next {@code times} requests to the federation endpoint. */
  public void onSignIn(Fault fault, int times) {
    arm(Request::isFederation, fault, times);
  }

  /** The next {@code times} requests of one action: AssumeRole, getSigninToken, login. */
  public void on(String action, Fault fault, int times) {
    arm(request -> request.action().equals(action), fault, times);
  }

  public synchronized void clear() {
    armed.clear();
  }

  private synchronized void arm(Predicate<Request> target, Fault fault, int times) {
    armed.add(new Armed(target, fault, times));
  }

  /** The fault that strikes this request; it is one strike shorter afterwards. */
  synchronized Optional<Fault> strike(Request request) {
    Iterator<Armed> all = armed.iterator();
    while (all.hasNext()) {
      Armed next = all.next();
      if (next.target.test(request) && next.fault.concerns(request)) {
        next.left--;
        if (next.left == 0) {
          all.remove();
        }
        return Optional.of(next.fault);
      }
    }
    return Optional.empty();
  }
}
