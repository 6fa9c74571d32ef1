package alug.session;

import alug.plan.Mode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a kept session without its credentials.
 *
 * @param id opaque; the same for the same keys, device and request, so that entries are found
 * @param source the source profile's name, for people
 * @param roleArn present for role credentials
 * @param mode the way it was obtained
 */
public record SessionRecord(
    Kind kind,
    String id,
    String source,
    Optional<String> roleArn,
    Mode mode,
    Instant obtainedAt,
    Instant expiresAt) {
  /** What a session is of. */
  public enum Kind {
    /** An MFA-backed GetSessionToken of a source profile. */
    SOURCE,
    /** AssumeRole credentials. */
    ROLE;

    /** As in the JSON output and the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SessionRecord {
    if ((kind == Kind.ROLE) != roleArn.isPresent()) {
      throw new IllegalArgumentException("a role ARN belongs to role credentials");
    }
  }

  public boolean isLiveAt(Instant now) {
    return now.isBefore(expiresAt);
  }
}
