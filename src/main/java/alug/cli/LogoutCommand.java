package alug.cli;

import alug.profile.CredentialSource.AccessKey;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** {@code alug logout}: forgets cached sessions, of one source or all. */
final class LogoutCommand {
  private final Assembly parts;

  LogoutCommand(Assembly parts) {
    this.parts = parts;
  }

  int run() {
    Arguments arguments = parts.arguments();
    boolean all = arguments.has(Flag.ALL);
    if (all != arguments.words().isEmpty()) {
      throw Arguments.usage(
          "alug logout wants the name of a source profile or --all", arguments.command());
    }
    int forgotten =
        all ? parts.store().forget(record -> true) : forgetSource(arguments.words().get(0));
    String learned = "";
    if (all) {
      int limits = parts.limits().forget(limit -> true);
      learned = limits > 0 ? ", and what was learned of " + limits + " roles" : "";
    }
    parts.say(
        (forgotten == 0
                ? "No session was cached"
                : "Forgot " + forgotten + (forgotten == 1 ? " session" : " sessions"))
            + learned
            + ". Consoles that are open stay open until they end.");
    return 0;
  }

  /** Forgets by the source's name, by that of a role of it, or by another name of its key. */
  private int forgetSource(String name) {
    Set<String> names = new HashSet<>(Set.of(name));
    Optional<Profile> profile = parts.config().profile(name);
    if (profile.isPresent()) {
      addSources(parts.resolver().resolve(profile.get()), names);
    } else if (parts.store().records().stream().noneMatch(one -> one.source().equals(name))) {
      throw parts.config().unknownProfile(name);
    }
    return parts.store().forget(record -> names.contains(record.source()));
  }

  private void addSources(ProfileEntry entry, Set<String> names) {
    Optional<String> key = keyId(entry);
    for (ProfileEntry other : parts.resolver().entries()) {
      if (key.isPresent() && keyId(other).equals(key)) {
        names.add(other.source().root().orElseThrow().profile());
      }
    }
  }

  private static Optional<String> keyId(ProfileEntry entry) {
    return entry.source().root().map(AccessKey::id);
  }
}
