package alug.cli;

import alug.base.Secret;
import alug.console.Destination;
import alug.console.SignInResult;
import alug.console.SignInResult.SignedIn;
import alug.plan.PlanRequest;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileResolver;
import java.util.List;
import java.util.Optional;

/** {@code alug -p PROFILE}: prints the sign-in URL, one line, and nothing else, on stdout. */
final class LinkCommand {
  private final Assembly parts;
  private final String name;

  LinkCommand(Assembly parts, String name) {
    this.parts = parts;
    this.name = name;
  }

  int run() {
    Arguments arguments = parts.arguments();
    boolean opens =
        arguments.has(Flag.OPEN) || arguments.has(Flag.COPY) || arguments.has(Flag.BROWSER);
    if (opens) {
      ProfileResolver resolver = parts.resolverWithEnvironment();
      return new OpenCommand(parts).open(Targets.named(parts, List.of(name), resolver));
    }
    return print();
  }

  private int print() {
    Wishes wishes = new Wishes(parts);
    Optional<Secret> code = wishes.code();
    PlanRequest request = wishes.planRequest(code.isPresent());
    parts.ahead().begin();
    ProfileEntry entry = entry();
    Destination destination = wishes.linkDestination(entry);
    MfaSources codes = new MfaSources(parts, code);
    parts.aws().warmUp(entry);
    if (code.isEmpty() && entry.mfa().isPresent()) {
      parts.aws().keepWarm();
    }
    SignInResult result = parts.aws().signIn().signIn(entry, request, destination, codes.codes());
    codes.sayIfNotNeeded();
    SignedIn signedIn = result.orThrow();
    for (String note : signedIn.notes()) {
      parts.say(note + ".");
    }
    if (parts.arguments().has(Flag.JSON)) {
      OpenJson.ofLink(name, signedIn).printOn(parts.around().out());
    } else {
      parts.around().out().println(signedIn.link().reveal());
      // Whoever waits for it need not wait for what is still being written.
      parts.around().out().flush();
    }
    return 0;
  }

  private ProfileEntry entry() {
    Optional<Profile> profile = parts.config().profile(name);
    if (profile.isEmpty()) {
      throw parts.config().unknownProfile(name);
    }
    return parts.resolverWithEnvironment().resolve(profile.get());
  }
}
