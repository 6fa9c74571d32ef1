package alug.session;

import java.util.List;

/**
 * Credentials that STS gave.
 *
 * @param notes what the person should know of how it went
 */
public record StsGrant(TemporaryCredentials credentials, List<String> notes) {
  public StsGrant {
    notes = List.copyOf(notes);
  }
}
