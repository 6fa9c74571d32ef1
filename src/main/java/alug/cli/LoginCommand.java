package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.plan.ConsoleSeconds;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileResolver;
import alug.session.SessionRecord;
import alug.session.SourceKey;
import java.time.Duration;
import java.util.Optional;

/** {@code alug login SOURCE}: makes the MFA session of a source now, or says that there is one. */
final class LoginCommand {
  private final Assembly parts;

  LoginCommand(Assembly parts) {
    this.parts = parts;
  }

  int run() {
    if (parts.arguments().words().isEmpty()) {
      throw Arguments.usage(
          "alug login wants the name of a source profile", parts.arguments().command());
    }
    String name = parts.arguments().words().get(0);
    MfaSources codes = new MfaSources(parts, new Wishes(parts).code());
    ProfileEntry entry = entry(name);
    SourceKey source = SourceKey.of(entry).orElseThrow(() -> noSession(name, entry));
    parts.aws().warmUp(entry);
    parts.aws().keepWarm();
    SessionRecord session = parts.aws().sources().login(entry, source, codes.codes());
    codes.sayIfNotNeeded();
    Duration left = Duration.between(parts.around().clock().instant(), session.expiresAt());
    parts.say(
        "The MFA session of \""
            + session.source()
            + "\" lasts "
            + ConsoleSeconds.words(left.toSeconds())
            + "; its roles open for 1 h each without another code.");
    return 0;
  }

  /** The source itself or, where only its roles name the device, one of them. */
  private ProfileEntry entry(String name) {
    Profile profile =
        parts.config().profile(name).orElseThrow(() -> parts.config().unknownProfile(name));
    ProfileResolver resolver = parts.resolver();
    ProfileEntry itself = resolver.resolve(profile);
    if (SourceKey.of(itself).isPresent()) {
      return itself;
    }
    for (ProfileEntry entry : resolver.entries()) {
      Optional<AccessKey> root = entry.source().root();
      boolean rooted = root.isPresent() && root.get().profile().equals(name);
      if (rooted && SourceKey.of(entry).isPresent()) {
        return entry;
      }
    }
    return itself;
  }

  private static AlugException noSession(String name, ProfileEntry entry) {
    if (entry.problem().isPresent() && entry.source().root().isEmpty()) {
      return entry.problem().get();
    }
    boolean temporary = entry.source().root().filter(AccessKey::isTemporary).isPresent();
    return AlugException.of(
            Kind.CONFIG,
            "NoMfaSession",
            temporary
                ? "The keys of \"" + name + "\" are temporary: AWS makes no session of them"
                : "No MFA session can be made of \"" + name + "\"",
            temporary
                ? "Open its roles directly; a code goes with each."
                : "It needs access keys and an mfa_serial, on itself or on its roles.")
        .at(entry.profile().place());
  }
}
