package alug.plan;

import java.util.Locale;

/** How a console comes about. */
public enum Mode {
  /** Long-term keys sign AssumeRole: SessionDuration may be sent, up to 12 h. */
  LONG,
  /**
   * A source session made with one MFA code signs AssumeRole: 1 h for every role of that source.
   */
  SHARED,
  /** Temporary credentials sign AssumeRole: 1 h, whatever was asked. */
  CHAINED,
  /** An IAM user without a role, by GetFederationToken. */
  FEDERATION,
  /** It cannot be opened; the reason says why. */
  NONE;

  /** As in the JSON output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
