package alug.profile;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import alug.base.Secret;
import alug.profile.CredentialSource.AccessKey;
import alug.profile.CredentialSource.AssumedRole;
import alug.profile.CredentialSource.Missing;
import alug.profile.CredentialSource.Provided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code source_profile} down to what signs the calls. Every profile is looked at once,
 * however many roles use it, and without recursion, so that no chain is too long.
 */
final class SourceChains {
  static final String SOURCE_PROFILE = "source_profile";
  private static final String KEY_ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";
  private static final String[] SOURCES = {
    SOURCE_PROFILE, "credential_source", "web_identity_token_file"
  };
  private static final String[] PROVIDERS = {
    "credential_process", "login_session", "credential_source"
  };
  private static final int NAMED_IN_LOOP = 10;

  /** What signs, the profiles on the way to it, nearest first, and what is wrong there. */
  record Signer(CredentialSource source, List<String> chain, Optional<AlugException> problem) {}

  private final SharedConfig config;
  private final Includes includes;
  private final Map<String, Signer> known = new HashMap<>();

  SourceChains(SharedConfig config, Includes includes) {
    this.config = config;
    this.includes = includes;
  }

  /** What signs the AssumeRole of a profile that has a role. */
  Signer below(Profile role) {
    Signer direct = direct(role);
    if (direct != null) {
      return direct;
    }
    List<Profile> path = new ArrayList<>();
    Set<String> onPath = new HashSet<>();
    Signer found = null;
    Profile at = role;
    while (found == null) {
      String name = sourceName(at);
      Optional<Profile> named = config.profile(name);
      found = named.isEmpty() ? notThere(at, name) : ofProfile(named.get());
      if (found == null && !onPath.add(name)) {
        found = loop(path, name);
      } else if (found == null) {
        at = includes.of(named.orElseThrow(), new Problems());
        path.add(at);
      }
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      found = through(path.get(i), found);
      known.put(path.get(i).name(), found);
    }
    return found;
  }

  static String sourceName(Profile role) {
    return role.get(SOURCE_PROFILE).orElse(Drafts.DEFAULT);
  }

  /** What signs where the role names no source profile; null where it does, or names nothing. */
  private static @Nullable Signer direct(Profile role) {
    String only = null;
    for (String key : SOURCES) {
      if (only != null && role.get(key).isPresent()) {
        return wrong(
            role.placeOf(key),
            "[profile " + role.name() + "] has both " + only + " and " + key,
            "Keep one of them.");
      }
      only = role.get(key).isPresent() ? key : only;
    }
    return only == null || only.equals(SOURCE_PROFILE)
        ? null
        : new Signer(new Provided(role.name(), only), List.of(), Optional.empty());
  }

  /** What a source profile hands out; null where it is a role whose source comes first. */
  private @Nullable Signer ofProfile(Profile raw) {
    Signer signer = known.get(raw.name());
    if (signer != null) {
      return signer;
    }
    Problems problems = new Problems();
    Profile profile = includes.of(raw, problems);
    boolean isRole = profile.get("role_arn").isPresent();
    CredentialSource own = !isRole && Sso.hasTarget(profile) ? null : key(profile, problems);
    if (own == null && isRole) {
      Signer direct = direct(profile);
      return direct == null ? null : remember(profile, through(profile, direct));
    }
    own = own == null ? provided(profile, problems) : own;
    return remember(profile, new Signer(own, List.of(profile.name()), problems.first()));
  }

  private Signer remember(Profile profile, Signer signer) {
    known.put(profile.name(), signer);
    return signer;
  }

  /** The profile's access key; null where it has none. */
  static @Nullable CredentialSource key(Profile profile, Problems problems) {
    Optional<String> id = profile.get(KEY_ID);
    Optional<String> secret = profile.get(SECRET);
    if (id.isEmpty() && secret.isEmpty()) {
      return null;
    }
    if (id.isEmpty() || secret.isEmpty()) {
      String has = id.isPresent() ? KEY_ID : SECRET;
      String lacks = id.isPresent() ? SECRET : KEY_ID;
      problems.add(
          profile.placeOf(has),
          "IncompleteKey",
          "[profile " + profile.name() + "] has " + has + " and no " + lacks,
          "Add " + lacks + " beside it.");
      return new Missing();
    }
    Optional<String> token = profile.get("aws_session_token");
    token = token.isEmpty() ? profile.get("aws_security_token") : token;
    return new AccessKey(
        profile.name(),
        id.get(),
        Secret.of(secret.get()),
        token.isEmpty() ? Optional.empty() : Optional.of(Secret.of(token.get())));
  }

  private CredentialSource provided(Profile profile, Problems problems) {
    String provider = provider(profile);
    if (Sso.isNamedBy(profile) && (provider == null || Sso.hasTarget(profile))) {
      provider = Sso.read(profile, config, problems).key();
    }
    if (provider != null) {
      return new Provided(profile.name(), provider);
    }
    problems.add(
        profile.place(),
        "NoKey",
        "Source " + profile.name() + " has no access key",
        "Add it to " + config.files().credentials() + " or set credential_process.");
    return new Missing();
  }

  /** The property by which somebody else hands out the profile's credentials; null without one. */
  static @Nullable String provider(Profile profile) {
    for (String key : PROVIDERS) {
      if (profile.get(key).isPresent()) {
        return key;
      }
    }
    return null;
  }

  /** The signer that a source profile with a role is, given what signs its AssumeRole. */
  private Signer through(Profile role, Signer below) {
    Problems problems = new Problems();
    Optional<RoleStep> step = step(role, below.source(), problems);
    problems.add(below.problem());
    List<String> chain = new ArrayList<>(below.chain().size() + 1);
    chain.add(role.name());
    chain.addAll(below.chain());
    CredentialSource source =
        step.isEmpty() ? new Missing() : new AssumedRole(step.get(), below.source());
    return new Signer(source, chain, problems.first());
  }

  /** The role's step, with the device of the profile that holds the keys where it has none. */
  Optional<RoleStep> step(Profile role, CredentialSource source, Problems problems) {
    Optional<RoleStep> step = RoleSteps.read(role, problems);
    if (step.isPresent() && source instanceof AssumedRole below) {
      checkPartition(role, step.get(), below.step(), problems);
    }
    if (step.isEmpty() || step.get().mfa().isPresent() || !(source instanceof AccessKey key)) {
      return step;
    }
    Optional<Profile> holder = config.profile(key.profile());
    Optional<MfaDevice> device =
        holder.isEmpty()
            ? Optional.empty()
            : RoleSteps.device(includes.of(holder.get(), new Problems()), problems);
    return device.isEmpty() ? step : Optional.of(step.get().with(device.get()));
  }

  private static void checkPartition(
      Profile role, RoleStep step, RoleStep below, Problems problems) {
    Partition partition = step.role().partition();
    Partition source = below.role().partition();
    if (partition != source) {
      problems.add(
          role.placeOf("role_arn"),
          "PartitionMismatch",
          "the role of [profile "
              + role.name()
              + "] is in the partition "
              + partition.id()
              + ", that of its source "
              + below.profile()
              + " in "
              + source.id(),
          "A role is assumed within its partition only: correct role_arn or source_profile.");
    }
  }

  private Signer notThere(Profile role, String name) {
    boolean named = role.get(SOURCE_PROFILE).isPresent();
    String files = config.files().config() + " nor " + config.files().credentials();
    return wrong(
        role.placeOf(named ? SOURCE_PROFILE : "role_arn"),
        "[profile "
            + role.name()
            + "] names "
            + (named ? "source_profile " + name : "no source_profile and so means default")
            + ", which is in neither "
            + files,
        named
            ? "Correct the name, or add [" + name + "] to " + config.files().credentials() + "."
            : "Add: source_profile = …");
  }

  private static Signer loop(List<Profile> path, String name) {
    int first = 0;
    while (!path.get(first).name().equals(name)) {
      first++;
    }
    StringBuilder names = new StringBuilder(name);
    int shown = Math.min(path.size(), first + NAMED_IN_LOOP);
    for (int i = first + 1; i < shown; i++) {
      names.append(" → ").append(path.get(i).name());
    }
    names.append(shown < path.size() ? " → … → " : " → ").append(name);
    Profile start = path.get(first);
    return wrong(
        start.placeOf(SOURCE_PROFILE),
        "source_profile goes in a circle: " + names,
        "Let one of them name a profile with an access key.");
  }

  private static Signer wrong(Place place, String cause, String fix) {
    AlugException problem = AlugException.of(Kind.CONFIG, "SourceProfile", cause, fix).at(place);
    return new Signer(new Missing(), List.of(), Optional.of(problem));
  }
}
