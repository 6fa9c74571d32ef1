package alug.session;

import java.util.List;

/**
 * A session with its credentials, in this process.
 *
 * @param notes what the person should know of how it was made
 */
record KeptSession(SessionRecord record, TemporaryCredentials credentials, List<String> notes) {
  KeptSession {
    notes = List.copyOf(notes);
  }
}
