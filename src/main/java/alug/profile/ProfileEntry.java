package alug.profile;

import alug.base.AlugException;
import alug.profile.CredentialSource.AssumedRole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A profile with everything that follows from it: its role, the chain down to the keys, the MFA
 * device, what is wrong with it.
 *
 * @param group where it is listed: for a role the nearest source profile ({@code default} where it
 *     names none) or the property that hands out its credentials; for SSO the session's name or the
 *     start URL; {@code keys} for keys; for others the property that hands out credentials, or
 *     {@code other}. Keys in the environment do not change it
 * @param account of the role or the permission set; of the keys' user where the profile says it
 * @param role the role it opens; present where the kind is ROLE and its ARN can be read
 * @param chain names of the source profiles, nearest first
 * @param source what signs the AssumeRole of {@code role}, or what the profile itself holds
 * @param durationSeconds {@code duration_seconds}, 900..43200, where it is set and valid
 * @param problem why it cannot be opened as it stands, with the line to change
 */
public record ProfileEntry(
    Profile profile,
    ProfileKind kind,
    String group,
    Partition partition,
    Optional<AccountId> account,
    Optional<RoleStep> role,
    List<String> chain,
    CredentialSource source,
    OptionalInt durationSeconds,
    Optional<AlugException> problem) {
  public ProfileEntry {
    chain = List.copyOf(chain);
  }

  public String name() {
    return profile.name();
  }

  public Optional<String> region() {
    return profile.get("region");
  }

  /**
   * The device whose code opens it: that of the step nearest the keys which names one, since only a
   * user's own keys can carry a code. For a profile of the kind KEYS its own.
   */
  public Optional<MfaDevice> mfa() {
    if (kind == ProfileKind.KEYS && problem.isEmpty()) {
      return MfaDevice.of(profile);
    }
    Optional<MfaDevice> found = role.isEmpty() ? Optional.empty() : role.get().mfa();
    CredentialSource at = source;
    while (at instanceof AssumedRole assumed) {
      if (assumed.step().mfa().isPresent()) {
        found = assumed.step().mfa();
      }
      at = assumed.source();
    }
    return found;
  }
}
