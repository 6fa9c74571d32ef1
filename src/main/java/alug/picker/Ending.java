package alug.picker;

import alug.base.AlugException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one console.
 *
 * @param until when the console ends; present where one was made
 * @param seconds how long it took
 * @param notes what AWS did differently from what was asked
 * @param failure why it failed or was skipped
 */
public record Ending(
    Kind kind,
    Optional<Instant> until,
    double seconds,
    List<String> notes,
    Optional<AlugException> failure) {
  /** How it ended. */
  public enum Kind {
    OPENED("opened", true),
    LAUNCHED("launched, but the browser did not ask for the page", true),
    COPIED("link copied", true),
    PRINTED("link ready", true),
    FAILED("failed", false),
    SKIPPED("skipped", false);

    private final String words;
    private final boolean good;

    Kind(String words, boolean good) {
      this.words = words;
      this.good = good;
    }

    public String words() {
      return words;
    }

    /** Whether the person got a console. */
    public boolean isGood() {
      return good;
    }
  }

  public Ending {
    notes = List.copyOf(notes);
  }
}
