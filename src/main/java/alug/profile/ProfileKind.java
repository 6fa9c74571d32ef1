package alug.profile;

import java.util.Locale;

/** What a profile signs in to. */
public enum ProfileKind {
  /** A role, by {@code role_arn}. */
  ROLE,
  /** A permission set of IAM Identity Center. */
  SSO,
  /** An IAM user's keys, no role. */
  KEYS,
  /** Anything else: a process, a region and nothing more … */
  OTHER;

  /** As in the JSON output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
