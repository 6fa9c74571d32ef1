package alug.plan;

import alug.profile.ProfileEntry;
import java.time.Instant;
import java.util.Optional;

/** What is cached for an entry now; knows no secrets. */
@FunctionalInterface
public interface CacheView {
  /** A view of an empty cache. */
  // A class, not a lambda: every start comes by here, and the first lambda costs milliseconds.
  CacheView EMPTY =
      new CacheView() {
        @Override
        public Cached of(ProfileEntry entry) {
          return Cached.NOTHING;
        }
      };

  Cached of(ProfileEntry entry);

  /**
   * The live sessions that would serve an entry.
   *
   * @param sourceSession until when its MFA-backed source session lives
   * @param longRole until when role credentials obtained the long way live
   */
  record Cached(Optional<Instant> sourceSession, Optional<Instant> longRole) {
    static final Cached NOTHING = new Cached(Optional.empty(), Optional.empty());
  }
}
