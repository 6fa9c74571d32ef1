package alug.plan;

import alug.profile.ProfileEntry;

/** Remembers what AWS was seen to allow, for {@link LearnedLimits}. */
@FunctionalInterface
public interface LimitsLog {
  /** Remembers nothing. */
  LimitsLog NONE = (entry, seconds) -> {};

  /**
   * AWS refused SessionDuration for an entry's credentials.
   *
   * @param seconds how long its console lasts without
   */
  void withoutSessionDuration(ProfileEntry entry, int seconds);
}
