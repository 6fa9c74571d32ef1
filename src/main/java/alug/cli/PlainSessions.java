package alug.cli;

import alug.base.AlugException;
import alug.session.MfaCodes;
import alug.tty.Prompt;
import alug.tui.Backstage;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Logs in to sources and forgets their sessions, in the line mode. */
final class PlainSessions {
  private final Prompt prompt;
  private final Backstage backstage;
  private final Supplier<? extends MfaCodes> codes;
  private final Set<String> forgotten = new LinkedHashSet<>();

  PlainSessions(Prompt prompt, Backstage backstage, Supplier<? extends MfaCodes> codes) {
    this.prompt = prompt;
    this.backstage = backstage;
    this.codes = codes;
  }

  void logIn(Set<String> groups) {
    for (String group : groups) {
      if (backstage.sessions().containsKey(group)) {
        prompt.say(
            Texts.harmless(group) + " is logged in; a code renews the session, Enter keeps it.");
      }
      tried(() -> backstage.logIn(group, codes.get()), "Logged in to " + group + ".");
    }
  }

  void forget(Set<String> groups) {
    forgotten.clear();
    for (String group : groups) {
      boolean done =
          tried(
              () -> backstage.forget(group),
              "Forgot the session of " + group + "; z takes that back.");
      if (done) {
        forgotten.add(group);
      }
    }
  }

  /** Takes the last {@link #forget} back. */
  void undo() {
    if (forgotten.isEmpty()) {
      prompt.say("There is nothing to take back.");
    }
    for (String group : forgotten) {
      tried(() -> backstage.undoForget(group), "The session of " + group + " is back.");
    }
    forgotten.clear();
  }

  private boolean tried(Runnable work, String then) {
    try {
      work.run();
      prompt.say(Texts.harmless(then));
      return true;
    } catch (AlugException failure) {
      prompt.say(Texts.harmless(failure.paragraph()));
      return false;
    }
  }
}
