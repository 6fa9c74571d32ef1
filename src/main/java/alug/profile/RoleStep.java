package alug.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One AssumeRole, as a profile configures it.
 *
 * @param profile the profile that names the role
 * @param mfa the device whose code AWS may ask for: the profile's own or, where it has none, that
 *     of the source profile which holds the keys
 * @param sessionName {@code role_session_name}, 2..64 characters
 * @param tags session tags by key
 * @param transitiveTags keys of the tags that later steps of a chain inherit
 */
public record RoleStep(
    String profile,
    RoleArn role,
    Optional<MfaDevice> mfa,
    Optional<String> region,
    Optional<String> sessionName,
    Optional<String> externalId,
    Optional<String> sourceIdentity,
    Map<String, String> tags,
    List<String> transitiveTags) {
  public RoleStep {
    tags = tags.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    transitiveTags = List.copyOf(transitiveTags);
  }

  /** The same step with the device of the profile that holds the keys. */
  RoleStep with(MfaDevice device) {
    return new RoleStep(
        profile,
        role,
        Optional.of(device),
        region,
        sessionName,
        externalId,
        sourceIdentity,
        tags,
        transitiveTags);
  }
}
