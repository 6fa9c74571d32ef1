package alug.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A role's trust policy, evaluated. */
final class Trust {
  private Trust() {}

  /** Whether the policy names the caller: itself, its account, or everyone. */
  static boolean names(Role role, Caller caller) {
    Arn principal = caller.principal();
    for (String trusted : role.trusted()) {
      if (trusted.equals("*")
          || trusted.equals(principal.toString())
          || trusted.equals(principal.account())
          || trusted.equals(principal.accountRoot())) {
        return true;
      }
    }
    return false;
  }

  /** MultiFactorAuthPresent and MultiFactorAuthAge. */
  static boolean accepts(Role.Terms terms, Optional<Instant> mfaAt, Instant now) {
    if (mfaAt.isEmpty()) {
      return !terms.mfa();
    }
    Duration age = Duration.between(mfaAt.get(), now);
    return terms.maxMfaAge().isEmpty() || age.compareTo(terms.maxMfaAge().get()) < 0;
  }

  /** ExternalId: a role that asks for none takes any. */
  static boolean accepts(Role.Terms terms, Optional<String> externalId) {
    return terms.externalId().isEmpty() || terms.externalId().equals(externalId);
  }
}
