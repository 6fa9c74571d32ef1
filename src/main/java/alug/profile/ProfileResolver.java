package alug.profile;

import alug.profile.CredentialSource.AccessKey;
import alug.profile.CredentialSource.Missing;
import alug.profile.CredentialSource.Provided;
import alug.profile.SourceChains.Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Says of each profile what follows from it: kind, group, role, chain and device, and what is
 * wrong.
 *
 * <p>Not for several threads at once: it remembers the source profiles it has looked at.
 */
public final class ProfileResolver {
  private static final int SHORTEST = 900;
  private static final int LONGEST = 43_200;
  private static final String DURATION = "duration_seconds";

  private final SharedConfig config;
  private final Optional<AccessKey> environmentKeys;
  private final Includes includes;
  private final SourceChains chains;

  /**
   * A resolver over the files.
   *
   * @param environmentKeys where present, they sign for every role instead of its source
   */
  public ProfileResolver(SharedConfig config, Optional<AccessKey> environmentKeys) {
    this.config = config;
    this.environmentKeys = environmentKeys;
    includes = new Includes(config);
    chains = new SourceChains(config, includes);
  }

  /** All profiles, in the files' order. */
  public List<ProfileEntry> entries() {
    List<ProfileEntry> entries = new ArrayList<>(config.profiles().size());
    for (Profile profile : config.profiles()) {
      entries.add(resolve(profile));
    }
    return entries;
  }

  /** One profile; what is wrong with it is in the entry, with the line to change. */
  public ProfileEntry resolve(Profile raw) {
    Problems problems = new Problems();
    Profile profile = includes.of(raw, problems);
    if (profile.get("role_arn").isPresent()) {
      return role(profile, problems);
    }
    if (Sso.hasTarget(profile)) {
      return sso(profile, problems);
    }
    CredentialSource key = SourceChains.key(profile, problems);
    if (key != null) {
      return keys(profile, key, problems);
    }
    String provider = SourceChains.provider(profile);
    return provider == null && Sso.isNamedBy(profile)
        ? sso(profile, problems)
        : other(profile, provider, problems);
  }

  private ProfileEntry role(Profile profile, Problems problems) {
    Optional<RoleStep> step;
    CredentialSource source;
    List<String> chain = List.of();
    Problems ofSource = new Problems();
    if (environmentKeys.isPresent()) {
      source = environmentKeys.get();
      step = RoleSteps.read(profile, problems);
    } else {
      Signer signer = chains.below(profile);
      source = signer.source();
      chain = signer.chain();
      step = chains.step(profile, source, problems);
      ofSource.add(signer.problem());
    }
    OptionalInt duration = duration(profile, problems);
    problems.add(ofSource.first());
    Optional<AccountId> account =
        step.isEmpty() ? Optional.empty() : Optional.of(step.get().role().account());
    return new ProfileEntry(
        profile,
        ProfileKind.ROLE,
        roleGroup(profile),
        step.isEmpty() ? partition(profile, Optional.empty()) : step.get().role().partition(),
        account,
        step,
        chain,
        source,
        duration,
        problems.first());
  }

  private static String roleGroup(Profile profile) {
    boolean named = profile.get(SourceChains.SOURCE_PROFILE).isPresent();
    if (!named && profile.get("credential_source").isPresent()) {
      return "credential_source";
    }
    return !named && profile.get("web_identity_token_file").isPresent()
        ? "web_identity_token_file"
        : SourceChains.sourceName(profile);
  }

  private ProfileEntry sso(Profile profile, Problems problems) {
    Sso sso = Sso.read(profile, config, problems);
    return new ProfileEntry(
        profile,
        ProfileKind.SSO,
        sso.name(),
        partition(profile, sso.region()),
        sso.account(),
        Optional.empty(),
        List.of(),
        new Provided(profile.name(), sso.key()),
        duration(profile, problems),
        problems.first());
  }

  private static ProfileEntry keys(Profile profile, CredentialSource key, Problems problems) {
    Optional<String> account = profile.get("aws_account_id");
    RoleSteps.device(profile, problems);
    return new ProfileEntry(
        profile,
        ProfileKind.KEYS,
        ProfileKind.KEYS.word(),
        partition(profile, Optional.empty()),
        account.isEmpty() ? Optional.empty() : AccountId.parse(account.get()),
        Optional.empty(),
        List.of(),
        key,
        duration(profile, problems),
        problems.first());
  }

  private static ProfileEntry other(Profile profile, @Nullable String provider, Problems problems) {
    if (provider == null) {
      problems.add(
          profile.place(),
          "NothingToOpen",
          "[profile " + profile.name() + "] names no role, no permission set and no access key",
          "Add role_arn and source_profile to open a console with it.");
    }
    return new ProfileEntry(
        profile,
        ProfileKind.OTHER,
        provider == null ? ProfileKind.OTHER.word() : provider,
        partition(profile, Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        provider == null ? new Missing() : new Provided(profile.name(), provider),
        duration(profile, problems),
        problems.first());
  }

  private static Partition partition(Profile profile, Optional<String> otherwise) {
    Optional<String> region = profile.get("region");
    region = region.isEmpty() ? otherwise : region;
    return region.isEmpty() ? Partition.AWS : Partition.ofRegion(region.get());
  }

  private static OptionalInt duration(Profile profile, Problems problems) {
    Optional<String> text = profile.get(DURATION);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    int seconds = wholeNumber(text.get());
    if (seconds >= SHORTEST && seconds <= LONGEST) {
      return OptionalInt.of(seconds);
    }
    problems.add(
        profile.placeOf(DURATION),
        "DurationSeconds",
        "duration_seconds of [profile " + profile.name() + "] is not 900 to 43200 seconds",
        "Write a whole number, such as duration_seconds = 43200 for 12 h.");
    return OptionalInt.empty();
  }

  /** The number that plain digits write; -1 where they are something else or too many. */
  private static int wholeNumber(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || number > LONGEST) {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
