package alug.plan;

import alug.profile.ProfileEntry;

/** Remembers what AWS was seen to allow, for {@link LearnedLimits}. */
public interface LimitsLog {
  /** Remembers nothing. */
  LimitsLog NONE =
      new LimitsLog() {
        @Override
        public void learn(ProfileEntry entry, int seconds) {
          // Nothing to remember.
        }

        @Override
        public void unlearn(ProfileEntry entry) {
          // Nothing to forget.
        }
      };

  /**
   * AWS refused SessionDuration for an entry's credentials.
   *
   * @param seconds how long a console of fresh credentials lasts without
   */
  void learn(ProfileEntry entry, int seconds);

  /** AWS took SessionDuration for an entry's credentials, whatever it did before. */
  void unlearn(ProfileEntry entry);
}
