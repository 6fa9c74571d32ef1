package alug.plan;

import alug.profile.ProfileEntry;
import java.util.OptionalInt;

/** What AWS was seen to allow. */
@FunctionalInterface
public interface LearnedLimits {
  /** Nothing learned yet. */
  LearnedLimits NONE = entry -> OptionalInt.empty();

  /**
   * The seconds a console of this source and role lasted when AWS refused SessionDuration; empty
   * where it never did.
   */
  OptionalInt withoutSessionDuration(ProfileEntry entry);
}
