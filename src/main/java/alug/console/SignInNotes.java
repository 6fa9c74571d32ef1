package alug.console;

import alug.plan.ConsoleSeconds;
import alug.plan.Mode;
import alug.plan.PlanRequest;
import alug.plan.SignInPlan;
import alug.plan.WantedMode;
import alug.profile.ProfileEntry;
import java.util.List;

/** What the person should hear when a console is not what was asked for. */
final class SignInNotes {
  private SignInNotes() {}

  /** Why the way in is another one than wanted; empty where it is not. */
  static List<String> of(PlanRequest request, ProfileEntry entry, SignInPlan plan, Mode used) {
    int asked = request.secondsFor(entry);
    if (used == Mode.LONG) {
      return request.mode() == WantedMode.SHARED ? List.of(directly(asked)) : List.of();
    }
    if (asked <= ConsoleSeconds.CHAINED) {
      return List.of();
    }
    String words = ConsoleSeconds.words(asked);
    if (used == Mode.CHAINED) {
      return List.of("Not " + words + " but 1 h: " + plan.reason());
    }
    if (plan.mode() == Mode.LONG) {
      return List.of(
          "Opened for 1 h with the cached MFA session; for " + words + " give a code (-t CODE)");
    }
    boolean wanted = request.mode() == WantedMode.SHARED;
    String why = wanted ? "that is what mode shared gives" : plan.reason();
    return List.of("Not " + words + " but 1 h: " + why);
  }

  static String withoutDuration(int obtained) {
    return "AWS refused SessionDuration, so the console lasts " + ConsoleSeconds.words(obtained);
  }

  private static String directly(int asked) {
    String plain = "No MFA is set for it, so mode shared opens it directly";
    return asked > ConsoleSeconds.CHAINED ? plain + ", for 1 h at most" : plain;
  }
}
