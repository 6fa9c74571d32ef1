package alug.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A role: whom it trusts, on what terms, and for how long.
 *
 * <pre>{@code
 * Role.of("arn:aws:iam::123456789012:role/team/Admin")
 *     .trusting("arn:aws:iam::111111111111:user/alice")
 *     .requiringMfa()
 *     .withMaxSession(Duration.ofHours(12));
 * }</pre>
 */
public record Role(String arn, List<String> trusted, Terms terms, Duration maxSession) {

  /**
   * What the trust policy and the console ask besides a known principal.
   *
   * @param mfa {@code aws:MultiFactorAuthPresent} must be true
   * @param maxMfaAge {@code aws:MultiFactorAuthAge} must be less
   * @param externalId {@code sts:ExternalId} must equal
   * @param sessionDuration whether getSigninToken takes SessionDuration with this role's sessions
   */
  public record Terms(
      boolean mfa,
      Optional<Duration> maxMfaAge,
      Optional<String> externalId,
      boolean sessionDuration) {
    static final Terms NONE = new Terms(false, Optional.empty(), Optional.empty(), true);
  }

  private static final Duration SHORTEST_MAXIMUM = Duration.ofHours(1);
  private static final Duration LONGEST_MAXIMUM = Duration.ofHours(12);

  public Role {
    if (!Arn.of(arn).is("role")) {
      throw new IllegalArgumentException("not a role: " + arn);
    }
    if (maxSession.compareTo(SHORTEST_MAXIMUM) < 0 || maxSession.compareTo(LONGEST_MAXIMUM) > 0) {
      throw new IllegalArgumentException("MaxSessionDuration is 1 h to 12 h: " + maxSession);
    }
    trusted = List.copyOf(trusted);
  }

  public static Role of(String arn) {
    return new Role(arn, List.of(), Terms.NONE, SHORTEST_MAXIMUM);
  }

  /**
   * Also trusts a principal: a user's or role's ARN, {@code arn:aws:iam::ID:root} or the bare
   * account id for everyone of an account, {@code *} for everyone.
   */
  public Role trusting(String principal) {
    List<String> all = new ArrayList<>(trusted);
    all.add(principal);
    return new Role(arn, all, terms, maxSession);
  }

  public Role requiringMfa() {
    return with(new Terms(true, terms.maxMfaAge, terms.externalId, terms.sessionDuration));
  }

  /** Requires an MFA code that is younger than {@code age}. */
  public Role requiringMfaWithin(Duration age) {
    return with(new Terms(true, Optional.of(age), terms.externalId, terms.sessionDuration));
  }

  public Role requiringExternalId(String id) {
    return with(new Terms(terms.mfa, terms.maxMfaAge, Optional.of(id), terms.sessionDuration));
  }

  /** Refuses SessionDuration at the sign-in endpoint, whatever the credentials. */
  public Role refusingSessionDuration() {
    return with(new Terms(terms.mfa, terms.maxMfaAge, terms.externalId, false));
  }

  /** The role's MaxSessionDuration, 1 to 12 hours. */
  public Role withMaxSession(Duration maximum) {
    return new Role(arn, trusted, terms, maximum);
  }

  private Role with(Terms changed) {
    return new Role(arn, trusted, changed, maxSession);
  }
}
