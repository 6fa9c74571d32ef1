package alug.picker;

import alug.base.AlugException;
import alug.plan.SignInPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the picker's effects, and what else changed outside. */
public sealed interface News extends PickerEvent {
  /** The configuration was read. */
  record CatalogLoaded(Catalog catalog) implements News {
    @Override
    public void happen(Change change) {
      Arrivals.catalog(change, catalog);
    }
  }

  /** The same profiles, of which something else is remembered. */
  record CatalogRefreshed(Catalog catalog) implements News {
    @Override
    public void happen(Change change) {
      change.index(CatalogIndex.of(catalog));
    }
  }

  /** The configuration could not be read at all. */
  record CatalogBroken(AlugException failure) implements News {
    @Override
    public void happen(Change change) {
      Arrivals.broken(change, failure);
    }
  }

  /** Until when the MFA session of each group's source lives; groups without one are left out. */
  record SessionsChanged(Map<String, Instant> until) implements News {
    public SessionsChanged {
      until = Map.copyOf(until);
    }

    @Override
    public void happen(Change change) {
      change.outside = change.outside.withSessions(until).at(change.now);
    }
  }

  /** Until when a console of each profile is open; others are left out. */
  record ConsolesChanged(Map<String, Instant> until) implements News {
    public ConsolesChanged {
      until = Map.copyOf(until);
    }

    @Override
    public void happen(Change change) {
      change.outside = change.outside.withConsoles(until).at(change.now);
      change.relist();
    }
  }

  /** Opening these profiles would now give something else. */
  record PlansChanged(Map<String, SignInPlan> plans) implements News {
    public PlansChanged {
      plans = Map.copyOf(plans);
    }

    @Override
    public void happen(Change change) {
      change.index(change.index.with(plans));
    }
  }

  /** How many consoles the browser keeps apart is known. */
  record BrowserKnown(Room room) implements News {
    @Override
    public void happen(Change change) {
      change.outside = change.outside.withRoom(room);
    }
  }

  /** The profiles that are pinned. */
  record PinsLoaded(List<String> profiles) implements News {
    public PinsLoaded {
      profiles = List.copyOf(profiles);
    }

    @Override
    public void happen(Change change) {
      change.outside = change.outside.withPins(profiles);
      change.relist();
    }
  }

  /**
   * AWS wants a code. The same question may come again, where something of it has changed.
   *
   * @param question answered with {@link PickerEffect.AnswerMfa}
   * @param neededBy the profiles that wait for it; none where the person logs in to the source
   * @param refusal why the code before was not taken
   * @param nextCodeAt when the device shows another code; the code before is used up
   * @param triesLeft including this one
   * @param offer what Enter without a code gives: {@code 1 h now, no code (session 11h32m left)}
   * @param demoCode the sandbox's current code; only in a demo
   */
  record MfaAsked(
      long question,
      String device,
      String source,
      List<String> neededBy,
      Optional<String> refusal,
      Optional<Instant> nextCodeAt,
      int triesLeft,
      Optional<String> offer,
      Optional<DemoCode> demoCode)
      implements News {
    public MfaAsked {
      neededBy = List.copyOf(neededBy);
    }

    @Override
    public void happen(Change change) {
      if (!change.fronts.isAsking(question)) {
        change.queue = change.queue.on(this, change);
      }
      change.fronts = change.fronts.ask(this);
    }
  }

  /** A code the sandbox would take now. It is worth nothing anywhere else. */
  record DemoCode(String digits, Instant until) {}

  /** The question for a code needs no answer any more. */
  record MfaClosed(long question) implements News {
    @Override
    public void happen(Change change) {
      change.fronts = change.fronts.forget(question);
    }
  }

  /** A question with a few answers, such as whether a command may run. */
  record Asked(long question, String title, List<String> lines, List<Choice> choices)
      implements News {
    public Asked {
      lines = List.copyOf(lines);
      choices = List.copyOf(choices);
    }

    @Override
    public void happen(Change change) {
      change.fronts = change.fronts.ask(this);
    }
  }

  /** One answer: the key to press and its label. Esc gives the last one. */
  record Choice(char key, String label) {}

  /** A console of the batch is at another stage. */
  record Progress(String profile, Stage stage) implements News {
    @Override
    public void happen(Change change) {
      change.queue = change.queue.on(this, change);
    }
  }

  /** A console of the batch came to its end. */
  record Finished(String profile, Ending ending) implements News {
    @Override
    public void happen(Change change) {
      Enter.finished(change, this);
    }
  }

  /** The whole batch came to its end. */
  record BatchDone() implements News {
    @Override
    public void happen(Change change) {
      Enter.done(change, this);
    }
  }

  /** Something to say for a moment. */
  record Said(String text) implements News {
    @Override
    public void happen(Change change) {
      change.tell(text);
    }
  }
}
