package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.console.Destination;
import alug.console.Detour;
import alug.launch.BrowserChoice;
import alug.launch.BrowserKind;
import alug.launch.LinkPrinter;
import alug.opening.OpenConsole;
import alug.opening.OpenOrder;
import alug.opening.OpenResult;
import alug.plan.PlanRequest;
import alug.profile.Partition;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import java.util.Optional;

/**
 * {@code alug multi-session PROFILE}: opens AWS's page that switches multi-session on in a browser.
 *
 * <p>The page ends at the login of a region's own host, so a profile signs in with it.
 */
final class MultiSessionCommand {
  private final Assembly parts;
  private final Arguments arguments;
  private final Wishes wishes;

  MultiSessionCommand(Assembly parts) {
    this.parts = parts;
    this.arguments = parts.arguments();
    this.wishes = new Wishes(parts);
  }

  int run() {
    ProfileEntry entry = entry();
    if (entry.partition() != Partition.AWS) {
      throw AlugException.of(
          Kind.CONFIG,
          "NoMultiSession",
          "The page for multi-session is known for the partition aws only",
          "Switch it on in the console of " + entry.partition().id() + ", if it has it.");
    }
    Destination page = wishes.openDestination(entry);
    MfaSources codes = new MfaSources(parts, wishes.code());
    LinkPrinter printer = request -> parts.around().out().println(request.link().reveal());
    try (Faces faces = new Faces(parts, Faces.terminalClipboard(), printer)) {
      // Consoles that are kept apart need no multi-session.
      BrowserKind kind = wishes.browser().orElse(BrowserKind.DEFAULT);
      BrowserChoice choice = faces.choose(Optional.of(kind), 1);
      if (!choice.reason().isEmpty()) {
        parts.say("No browser is opened: " + choice.reason() + ".");
      }
      OpenResult result =
          opener(faces, choice, entry)
              .open(order(entry, page), codes.codes(), new ProgressLines(parts, 1));
      if (result.failure().isPresent()) {
        return result.failure().get().kind().exitCode();
      }
    }
    parts.say(
        "Once the console says that multi-session is on, set multi-session = on. AWS answers with"
            + " an error page where it is on already and in use.");
    return 0;
  }

  private ProfileEntry entry() {
    Optional<String> name =
        arguments.words().stream().findFirst().or(() -> parts.around().variable("ALUG_PROFILE"));
    if (name.isEmpty()) {
      throw Arguments.usage(
          "alug multi-session wants the profile to sign in with", arguments.command());
    }
    Profile profile =
        parts
            .config()
            .profile(name.get())
            .orElseThrow(() -> parts.config().unknownProfile(name.get()));
    return parts.resolver().resolve(profile);
  }

  private OpenConsole opener(Faces faces, BrowserChoice choice, ProfileEntry entry) {
    String region =
        arguments.value(Flag.REGION).orElseGet(() -> parts.stsSettings().regionFor(entry));
    return faces
        .opener(choice, parts.aws().signInAt(entry.partition(), region))
        .by(Detour.MULTI_SESSION);
  }

  private OpenOrder order(ProfileEntry entry, Destination page) {
    PlanRequest request = wishes.planRequest(false);
    return new OpenOrder(entry, request, () -> page, Faces.look(entry, false));
  }
}
