package alug.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was opened, as it was known at one moment. */
public final class ConsoleHistory {
  /** Nothing was ever opened. */
  public static final ConsoleHistory EMPTY = new ConsoleHistory(List.of());

  // A class, not lambdas: every start comes by here, and the first lambda costs milliseconds.
  private enum SoonestExpiryFirst implements Comparator<OpenedConsole> {
    ORDER;

    @Override
    public int compare(OpenedConsole one, OpenedConsole other) {
      int byExpiry = one.expiresAt().compareTo(other.expiresAt());
      return byExpiry == 0 ? one.profile().compareTo(other.profile()) : byExpiry;
    }
  }

  private final Map<String, OpenedConsole> byProfile = new LinkedHashMap<>();

  ConsoleHistory(List<OpenedConsole> consoles) {
    for (OpenedConsole console : consoles) {
      byProfile.put(console.profile(), console);
    }
  }

  /** Everything that is remembered, one for each profile. */
  public Collection<OpenedConsole> all() {
    return Collections.unmodifiableCollection(byProfile.values());
  }

  /** The consoles that are still good, soonest expiry first. */
  public List<OpenedConsole> live(Instant now) {
    List<OpenedConsole> live = new ArrayList<>();
    for (OpenedConsole console : byProfile.values()) {
      if (console.isLiveAt(now)) {
        live.add(console);
      }
    }
    live.sort(SoonestExpiryFirst.ORDER);
    return live;
  }

  /** What is known of a profile. */
  public Optional<OpenedConsole> of(String profile) {
    return Optional.ofNullable(byProfile.get(profile));
  }

  /** When a profile was opened last. */
  public Optional<Instant> lastOpened(String profile) {
    return of(profile).map(OpenedConsole::openedAt);
  }

  /** How much a profile is in use; 0 where it was never opened. */
  public double score(String profile, Instant now) {
    OpenedConsole console = byProfile.get(profile);
    return console == null ? 0 : console.scoreAt(now);
  }
}
